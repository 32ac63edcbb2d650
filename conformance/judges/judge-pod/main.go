// Judges static pods with the kubelet's own decoding and validation: JSON lines in, and a line of what is wrong out for
// each. `unknown` is what a strict decoder refuses beyond the kubelet's, which drops such fields without a word.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/component-base/version"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	api "k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install" // registers pods
	"k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/capabilities"
)

type verdict struct {
	Refused string `json:"refused,omitempty"`
	Unknown string `json:"unknown,omitempty"`
	// What the API refuses of the pod's mirror, or the kubelet of the pod.
	References string `json:"references,omitempty"`
}

var strict = serializer.NewCodecFactory(legacyscheme.Scheme, serializer.EnableStrict).UniversalDecoder()

func main() {
	if len(os.Args) > 1 && os.Args[1] == "--version" {
		fmt.Println(version.Get().GitVersion)
		return
	}
	// As the kubelet's server.go does.
	capabilities.Initialize(capabilities.Capabilities{AllowPrivileged: true})
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		line, _ := json.Marshal(judge(lines.Bytes()))
		out.Write(append(line, '\n'))
	}
}

func judge(text []byte) (said verdict) {
	defer func() {
		if cause := recover(); cause != nil {
			said.Refused = fmt.Sprintf("panic: %v", cause)
		}
	}()
	object, err := runtime.Decode(legacyscheme.Codecs.UniversalDecoder(), text)
	if err != nil {
		said.Refused = err.Error()
		return
	}
	pod, ok := object.(*api.Pod)
	if !ok {
		said.Refused = fmt.Sprintf("%T is no pod", object)
		return
	}
	if _, err := runtime.Decode(strict, text); err != nil {
		said.Unknown = err.Error()
	}
	if pod.Name == "" {
		said.Refused = "name is needed for the pod"
		return
	}
	applyDefaults(pod)
	options := podutil.GetValidationOptionsFromPodSpecAndMeta(&pod.Spec, nil, &pod.ObjectMeta, nil)
	if errs := validation.ValidatePodCreate(pod, options); len(errs) > 0 {
		said.Refused = errs.ToAggregate().Error()
	}
	said.References = referenced(pod)
	return
}

// As pkg/kubelet/config/common.go does, before it validates.
func applyDefaults(pod *api.Pod) {
	pod.UID = "0123"
	pod.Name += "-node"
	if pod.Namespace == "" {
		pod.Namespace = "default"
	}
	pod.Spec.NodeName = "node"
	if pod.Annotations == nil {
		pod.Annotations = map[string]string{}
	}
	pod.Annotations["kubernetes.io/config.hash"] = string(pod.UID)
	pod.Spec.Tolerations = append(pod.Spec.Tolerations, api.Toleration{Operator: "Exists", Effect: api.TaintEffectNoExecute})
	pod.Status.Phase = api.PodPending
}
