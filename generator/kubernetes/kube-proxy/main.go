// kube-proxy, as its own command has it.
package main

import (
	"k8s.io/kubernetes/cmd/kube-proxy/app"
	"k8s.io/kubernetes/pkg/proxy/apis/config/scheme"

	"releases/facts"
)

func main() {
	facts.Print(app.NewProxyCommand().Flags(), scheme.Scheme)
}
