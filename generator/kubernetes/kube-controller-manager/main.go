// kube-controller-manager, as its own command has it.
package main

import (
	"k8s.io/kubernetes/cmd/kube-controller-manager/app"

	"releases/facts"
)

func main() {
	facts.Print(app.NewControllerManagerCommand().Flags())
}
