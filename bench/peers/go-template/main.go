// Renders each template for each machine with text/template: main JOB OUT.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"text/template"
)

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func read(path string, into any) {
	text, err := os.ReadFile(path)
	must(err)
	must(json.Unmarshal(text, into))
}

func render(t *template.Template, machine map[string]string, to string) {
	must(os.MkdirAll(filepath.Dir(to), 0o755))
	file, err := os.Create(to)
	must(err)
	must(t.Execute(file, machine))
	must(file.Close())
}

func main() {
	job, out := os.Args[1], os.Args[2]
	var machines []map[string]string
	var paths []string
	read(job+"/machines.json", &machines)
	read(job+"/paths.json", &paths)
	templates := map[string]*template.Template{}
	for _, path := range paths {
		templates[path] = template.Must(template.ParseFiles(filepath.Join(job, "go", path)))
	}
	for _, machine := range machines {
		for _, path := range paths {
			render(templates[path], machine, filepath.Join(out, machine["name"], path))
		}
	}
}
