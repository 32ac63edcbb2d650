"""Prints the script by which an installer's answers find their disk: `script.py FILE`."""
import base64
import json
import re
import sys
import urllib.parse

import yaml

path = sys.argv[1]
text = open(path).read()
if path.endswith('preseed.cfg'):
    joined = text.replace('\\\n', '')
    # What debian-installer hands to `sh -c`; its own commands for debconf come last.
    script = re.search(r'^d-i partman/early_command string (.*?);\s+debconf-set ', joined, re.M).group(1)
elif path.endswith('user-data'):
    script = yaml.safe_load(text)['autoinstall']['early-commands'][0].replace('/autoinstall.yaml', '/tmp/answers')
elif path.endswith('ks.cfg'):
    script = re.search(r'^%pre\n(.*?)^%end', text, re.M | re.S).group(1)
else:
    document = json.loads(text)
    kind, data = document['storage']['files'][0]['contents']['source'].split(',', 1)
    script = base64.b64decode(data).decode() if kind.endswith('base64') else urllib.parse.unquote(data)
    arguments = re.search(r'^ExecStart=\S+ \S+ (.*)$', document['systemd']['units'][0]['contents'], re.M).group(1)
    script = f'set -- {arguments}\n' + script.split('\nset -e\n')[0]
print(script)
print('\necho "installs onto $disk"')
