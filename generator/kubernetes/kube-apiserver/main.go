// kube-apiserver, as its own command has it.
package main

import (
	"k8s.io/kubernetes/cmd/kube-apiserver/app"

	"releases/facts"
)

func main() {
	facts.Print(app.NewAPIServerCommand().Flags())
}
