// Judges a KubeletConfiguration with the kubelet's own code, and refuses unknown fields, of which the kubelet only warns.
package main

import (
	"fmt"
	"os"

	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apiserver/pkg/util/feature"
	"k8s.io/component-base/version"
	_ "k8s.io/kubernetes/pkg/features" // registers feature gates
	"k8s.io/kubernetes/pkg/kubelet/apis/config"
	"k8s.io/kubernetes/pkg/kubelet/apis/config/scheme"
	"k8s.io/kubernetes/pkg/kubelet/apis/config/validation"
)

func main() {
	if os.Args[1] == "--version" {
		fmt.Println(version.Get().GitVersion)
		return
	}
	if err := judge(os.Args[1]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func judge(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	_, codecs, err := scheme.NewSchemeAndCodecs(serializer.EnableStrict)
	if err != nil {
		return err
	}
	object, _, err := codecs.UniversalDecoder().Decode(text, nil, nil)
	if err != nil {
		return err
	}
	configuration, ok := object.(*config.KubeletConfiguration)
	if !ok {
		return fmt.Errorf("%T is no KubeletConfiguration", object)
	}
	return validation.ValidateKubeletConfiguration(configuration, feature.DefaultFeatureGate)
}
