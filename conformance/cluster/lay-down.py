"""Lays down the files of a machine's sealed user-data, with cloud-init's own code: lay-down.py USER-DATA"""
import subprocess
import sys

import yaml
from cloudinit.config.cc_write_files import write_files

with open(sys.argv[1]) as file:
    document = yaml.safe_load(file)
for command in document["runcmd"]:
    if command.startswith("install -d "):
        subprocess.run(command, shell=True, check=True)
write_files("lay-down", document["write_files"], "root:root")
