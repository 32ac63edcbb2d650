// kubelet: its command parses its flags by itself, so the flag set is put together here as app.NewKubeletCommand does.
package main

import (
	"github.com/spf13/pflag"
	cliflag "k8s.io/component-base/cli/flag"
	_ "k8s.io/kubernetes/cmd/kubelet/app" // registers feature gates
	"k8s.io/kubernetes/cmd/kubelet/app/options"
	"k8s.io/kubernetes/pkg/kubelet/apis/config/scheme"

	"releases/facts"
)

func main() {
	configuration, err := options.NewKubeletConfiguration()
	if err != nil {
		panic(err)
	}
	set := pflag.NewFlagSet("kubelet", pflag.ContinueOnError)
	set.SetNormalizeFunc(cliflag.WordSepNormalizeFunc)
	options.NewKubeletFlags().AddFlags(set)
	options.AddKubeletConfigFlags(set, configuration)
	options.AddGlobalFlags(set)
	set.BoolP("help", "h", false, "")

	kinds, _, err := scheme.NewSchemeAndCodecs()
	if err != nil {
		panic(err)
	}
	facts.Print(set, kinds)
}
