"""Renders each template for each machine with Jinja2: render.py JOB OUT."""
import json
import os
import sys

from jinja2 import Environment, FileSystemLoader

job, out = sys.argv[1:]
with open(f'{job}/machines.json') as file:
    machines = json.load(file)
with open(f'{job}/paths.json') as file:
    paths = json.load(file)
environment = Environment(loader=FileSystemLoader(f'{job}/jinja'), keep_trailing_newline=True)
templates = [(path, environment.get_template(path)) for path in paths]
for machine in machines:
    for path, template in templates:
        to = f"{out}/{machine['name']}/{path}"
        os.makedirs(os.path.dirname(to), exist_ok=True)
        with open(to, 'w') as file:
            file.write(template.render(machine))
