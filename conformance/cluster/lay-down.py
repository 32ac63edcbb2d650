"""Lays down what concerns Kubernetes of a machine's sealed user-data, with cloud-init's own code: lay-down.py USER-DATA"""
import subprocess
import sys

import yaml
from cloudinit.config.cc_write_files import write_files

KUBERNETES = ("/etc/kubernetes/", "/opt/bootwright/")

with open(sys.argv[1]) as file:
    document = yaml.safe_load(file)
for command in document["runcmd"]:
    if command.startswith("install -d "):
        subprocess.run(command, shell=True, check=True)
files = [file for file in document["write_files"] if file["path"].startswith(KUBERNETES)]
write_files("lay-down", files, "root:root")
