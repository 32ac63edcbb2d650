"""What a folder such as /etc/kubernetes says, as a flat list of facts: path and place → value."""
import base64
import os
import subprocess

import yaml

EXTENSIONS = "basicConstraints,extendedKeyUsage,keyUsage,subjectAltName"


def facts(folder):
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            place = os.path.relpath(path, folder)
            found[place] = "is there"
            found.update({f"{place} {key}": value for key, value in facts_of(path).items()})
    return found


def facts_of(path):
    with open(path, "rb") as file:
        content = file.read()
    if "/manifests/" in path:
        return flat(pod(yaml.safe_load(content)))
    if path.endswith(".conf"):
        return flat(kubeconfig(yaml.safe_load(content)))
    return certificate(content) if path.endswith(".crt") else {}


def flat(value, place=""):
    """`spec.hostNetwork` → `True`; what is empty counts as left out, as it does for Kubernetes."""
    if isinstance(value, dict):
        parts = [(f"{place}.{key}".lstrip("."), each) for key, each in value.items()]
    elif isinstance(value, list):
        parts = [(f"{place}[{index}]", each) for index, each in enumerate(value)]
    else:
        return {} if value is None else {place: str(value)}
    return {key: text for part, each in parts for key, text in flat(each, part).items()}


def pod(manifest):
    """Lists that Kubernetes reads as maps become maps, and the command becomes flags: their order says nothing."""
    spec = manifest["spec"]
    for container in spec["containers"]:
        words = container.get("command", [])
        container["command"] = dict(word.split("=", 1) if "=" in word else (word, "is there") for word in words)
        container["volumeMounts"] = {mount.pop("mountPath"): mount for mount in container.get("volumeMounts", [])}
        for kind in ("env", "ports"):
            container[kind] = {each.pop("name"): each for each in container.get(kind, [])}
    spec["containers"] = {container["name"]: container for container in spec["containers"]}
    spec["volumes"] = {volume.pop("name"): volume for volume in spec.get("volumes", [])}
    manifest.pop("status", None)
    return manifest


def kubeconfig(config):
    """The names and what they lead to; keys and authorities are random, their place is not."""
    for cluster in config["clusters"]:
        cluster["cluster"]["certificate-authority-data"] = "a certificate"
    for user in config["users"]:
        data = user["user"].pop("client-certificate-data", None)
        pem = base64.b64decode(data) if data else named(user["user"])
        if pem:
            user["user"]["certificate"] = certificate(pem)
            user["user"]["client-key-data"] = "a key"
    return config


def named(user):
    """The certificate of a kubelet that names its store, as kubeadm has it too once the kubelet runs."""
    path = user.pop("client-certificate", "")
    user.pop("client-key", None)
    if not path.endswith("/kubelet-client-current.pem"):
        return None
    with open(path.replace("-current", "-sealed"), "rb") as file:
        return file.read()


def certificate(pem):
    """Who it is for and what it may be used for; the time aside."""
    asked = ["openssl", "x509", "-noout", "-subject", "-issuer", "-nameopt", "sep_multiline", "-ext", EXTENSIONS]
    # An authority has no extended key usage, of which openssl complains on standard error.
    text = subprocess.run(asked, input=pem, capture_output=True, check=True).stdout.decode()
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    said, title = {}, ""
    for line in lines:
        if line.endswith((":", ": critical", "=")):
            title = line.removeprefix("X509v3 ").rstrip(":=")
        else:
            said[title] = ", ".join(sorted([*said.get(title, "").split(", "), *line.split(", ")])).strip(", ")
    key = subprocess.run(["openssl", "x509", "-noout", "-text"], input=pem, capture_output=True, check=True).stdout.decode()
    said["key"] = next(line for line in key.split("\n") if "Public Key Algorithm" in line).split(": ")[1]
    return said
