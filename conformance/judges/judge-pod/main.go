// Judges static pods with the kubelet's own decoding and validation. `judge-pod FILE` refuses a manifest that the kubelet
// refuses, or of which it drops a field without a word. `judge-pod --compare` reads pods with what our rules say of them,
// a line of JSON each, tells where it says otherwise, and how many it has judged.
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
	"sigs.k8s.io/yaml"
)

// What our rules say: whether the kubelet refuses the pod, whether it drops something of it, and why.
type ours struct {
	Pod     json.RawMessage
	Refused bool
	Dropped bool
	Says    string
}

var strict = serializer.NewCodecFactory(legacyscheme.Scheme, serializer.EnableStrict).UniversalDecoder()

func main() {
	// As the kubelet's server.go does.
	capabilities.Initialize(capabilities.Capabilities{AllowPrivileged: true})
	switch os.Args[1] {
	case "--version":
		fmt.Println(version.Get().GitVersion)
	case "--compare":
		if !compare() {
			os.Exit(1)
		}
	default:
		text, err := os.ReadFile(os.Args[1])
		if err == nil {
			text, err = yaml.YAMLToJSON(text)
		}
		if err == nil {
			refused, dropped := judge(text)
			err = first(refused, dropped)
		}
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func compare() bool {
	judged, refusals, drops, apart := 0, 0, 0, 0
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var said ours
		if err := json.Unmarshal(lines.Bytes(), &said); err != nil {
			fmt.Println(err)
			return false
		}
		refused, dropped := judge(said.Pod)
		judged++
		if refused != nil {
			refusals++
		} else if dropped != nil {
			drops++
		}
		// What it drops of a pod that it refuses, nobody asks.
		if said.Refused != (refused != nil) || refused == nil && said.Dropped != (dropped != nil) {
			apart++
			fmt.Printf("we say %q, the kubelet %v, strictly %v: %s\n", said.Says, refused, dropped, said.Pod)
		}
	}
	fmt.Printf("%s: %d pods, %d refused, %d more with a field that is dropped; otherwise than our rules: %d\n",
		version.Get().GitVersion, judged, refusals, drops, apart)
	return judged > 0 && apart == 0
}

func judge(text []byte) (refused, dropped error) {
	defer func() {
		if cause := recover(); cause != nil {
			refused = fmt.Errorf("panic: %v", cause)
		}
	}()
	object, err := runtime.Decode(legacyscheme.Codecs.UniversalDecoder(), text)
	if err != nil {
		return err, nil
	}
	pod, ok := object.(*api.Pod)
	if !ok {
		return fmt.Errorf("%T is no pod", object), nil
	}
	_, dropped = runtime.Decode(strict, text)
	if pod.Name == "" {
		return fmt.Errorf("name is needed for the pod"), dropped
	}
	applyDefaults(pod)
	options := podutil.GetValidationOptionsFromPodSpecAndMeta(&pod.Spec, nil, &pod.ObjectMeta, nil)
	if errs := validation.ValidatePodCreate(pod, options); len(errs) > 0 {
		return errs.ToAggregate(), dropped
	}
	return nil, dropped
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
