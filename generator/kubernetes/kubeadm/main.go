// kubeadm: its configuration, its own feature gates, and the images that it says it will use.
package main

import (
	"bytes"
	"os"
	"strings"

	"k8s.io/component-base/featuregate"
	"k8s.io/component-base/version"
	"k8s.io/kubernetes/cmd/kubeadm/app/apis/kubeadm/scheme"
	"k8s.io/kubernetes/cmd/kubeadm/app/cmd"
	"k8s.io/kubernetes/cmd/kubeadm/app/features"

	"releases/facts"
)

func main() {
	specs := map[featuregate.Feature]featuregate.FeatureSpec{}
	for name, feature := range features.InitFeatureGates {
		specs[featuregate.Feature(name)] = feature.FeatureSpec
	}
	facts.Write(facts.Facts{
		Gates:   facts.Gates(specs),
		Configs: facts.Configs(scheme.Scheme),
		Images:  images(),
	})
}

// images asks for a version that is named, as kubeadm looks up the newest one on the network otherwise.
func images() []string {
	var out bytes.Buffer
	command := cmd.NewKubeadmCommand(os.Stdin, &out, os.Stderr)
	command.SetArgs([]string{"config", "images", "list", "--kubernetes-version", version.Get().GitVersion})
	if err := command.Execute(); err != nil {
		panic(err)
	}
	return strings.Fields(out.String())
}
