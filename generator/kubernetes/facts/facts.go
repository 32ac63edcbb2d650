// Package facts asks a program's own flag set, feature gates and configuration types what they are.
package facts

import (
	"encoding/json"
	"os"

	"github.com/spf13/pflag"
	"k8s.io/apimachinery/pkg/runtime"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	cliflag "k8s.io/component-base/cli/flag"
	"k8s.io/component-base/featuregate"
)

// Facts of one program, in the words of lib/releases/knowledge.ts.
type Facts struct {
	Flags   map[string]Flag                        `json:"flags,omitempty"`
	Gates   map[string]Gate                        `json:"gates,omitempty"`
	Configs map[string]map[string]map[string]Field `json:"configs,omitempty"`
	Images  []string                               `json:"images,omitempty"`
}

// Flag is what a flag set knows of a flag.
type Flag struct {
	Type       string `json:"type"`
	Default    string `json:"default"`
	Deprecated string `json:"deprecated"`
}

// Gate is a feature gate as nobody has set it.
type Gate struct {
	Stage   string `json:"stage"`
	Default bool   `json:"default"`
	Locked  bool   `json:"locked"`
}

// Print writes the facts of a component whose gates are those that it was linked with.
func Print(flags *pflag.FlagSet, schemes ...*runtime.Scheme) {
	Write(Facts{
		Flags:   Flags(flags),
		Gates:   Gates(utilfeature.DefaultMutableFeatureGate.GetAll()),
		Configs: Configs(schemes...),
	})
}

// Write writes facts to the file that the command line names: programs of Kubernetes log to the standard streams.
func Write(facts Facts) {
	text, err := json.Marshal(facts)
	if err == nil {
		err = os.WriteFile(os.Args[1], text, 0o644)
	}
	if err != nil {
		panic(err)
	}
}

// Flags lists a flag set, with the flags that its help hides, by the names that the programs have since they take
// log_dir as log-dir too.
func Flags(set *pflag.FlagSet) map[string]Flag {
	flags := map[string]Flag{}
	set.SetNormalizeFunc(cliflag.WordSepNormalizeFunc)
	set.VisitAll(func(f *pflag.Flag) {
		flags[f.Name] = Flag{f.Value.Type(), f.DefValue, f.Deprecated}
	})
	return flags
}

// Gates names the stage that featuregate spells as an empty string.
func Gates(specs map[featuregate.Feature]featuregate.FeatureSpec) map[string]Gate {
	gates := map[string]Gate{}
	for name, spec := range specs {
		stage := string(spec.PreRelease)
		if spec.PreRelease == featuregate.GA {
			stage = "GA"
		}
		gates[string(name)] = Gate{stage, spec.Default, spec.LockToDefault}
	}
	return gates
}
