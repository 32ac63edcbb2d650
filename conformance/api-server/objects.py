"""Writes the Kubernetes objects of a bundle, each content once, as files for kubectl: objects.py BUNDLE FOLDER

Prints the namespaces that they are in.
"""
import hashlib
import os
import re
import sys

import yaml

# Where a machine's disk, or the bundle itself, has Kubernetes objects.
PLACES = re.compile(r"(pools|machines)/[^/]+/rootfs/etc/kubernetes/(manifests|addons)/|cluster/")

# Kinds that the API server does not know until something else is there, and kinds that it never sees.
UNKNOWN = {
    "crd.projectcalico.org": "Calico's manifests bring it",
    "kustomize.config.k8s.io": "kubectl reads it",
    "operator.tigera.io": "Calico's manifests bring it",
    "projectcalico.org": "Calico's manifests bring it",
}


def main(bundle, folder):
    contents = {}
    for parent, _, names in os.walk(bundle):
        for name in (name for name in names if name.endswith((".yaml", ".yml"))):
            path = os.path.relpath(os.path.join(parent, name), bundle)
            if PLACES.match(path):
                with open(os.path.join(bundle, path)) as file:
                    text = file.read()
                contents.setdefault(hashlib.sha256(text.encode()).hexdigest(), (path, text))
    namespaces = set()
    for path, text in contents.values():
        # Kept as text, since what is to be judged is what stands there.
        documents = [each for each in re.split(r"^---$", text, flags=re.MULTILINE) if each.strip()]
        known = [each for each in documents if yaml.safe_load(each)["apiVersion"].split("/")[0] not in UNKNOWN]
        namespaces |= {yaml.safe_load(each)["metadata"].get("namespace", "") for each in known}
        if known:
            with open(os.path.join(folder, path.replace("/", "_")), "w") as file:
                file.write("---\n".join(known))
    print(*sorted(namespaces - {"", "kube-system"}))


if __name__ == "__main__":
    main(*sys.argv[1:])
