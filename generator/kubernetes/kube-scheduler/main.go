// kube-scheduler, as its own command has it.
package main

import (
	"k8s.io/kubernetes/cmd/kube-scheduler/app"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/scheme"

	"releases/facts"
)

func main() {
	facts.Print(app.NewSchedulerCommand().Flags(), scheme.Scheme)
}
