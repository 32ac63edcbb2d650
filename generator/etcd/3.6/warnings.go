package etcdmain

import "go.etcd.io/etcd/pkg/v3/featuregate"

func warningOf(flag string) string { return deprecatedFlags[flag] }

func gatesOf(config *config) map[string]gateFacts {
	gates := map[string]gateFacts{}
	for name, spec := range config.ec.ServerFeatureGate.(featuregate.MutableFeatureGate).GetAll() {
		stage := string(spec.PreRelease)
		if spec.PreRelease == featuregate.GA {
			stage = "GA"
		}
		gates[string(name)] = gateFacts{stage, spec.Default, spec.LockToDefault}
	}
	return gates
}
