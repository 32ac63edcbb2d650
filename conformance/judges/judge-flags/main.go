// Judges command lines of the control plane with the programs' own parsing and validation. `judge-flags --compare` reads
// command lines with what our rules say of them, a line of JSON each, tells where a program says otherwise, and how many
// it has judged.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/spf13/pflag"
	utilerrors "k8s.io/apimachinery/pkg/util/errors"
	cliflag "k8s.io/component-base/cli/flag"
	logsapi "k8s.io/component-base/logs/api/v1"
	"k8s.io/component-base/version"
	"k8s.io/klog/v2"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app/options"
	"k8s.io/kubernetes/cmd/kube-controller-manager/app"
	manager "k8s.io/kubernetes/cmd/kube-controller-manager/app/options"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app/options"
	"k8s.io/kubernetes/pkg/scheduler/apis/config/latest"
)

// What our rules say: whether the program refuses the command line, and why.
type ours struct {
	Program string
	Args    []string
	Refused bool
	// What the program takes, and does not do, or refuses later.
	Strict bool
	Says   string
}

func main() {
	klog.SetOutput(io.Discard)
	klog.LogToStderr(false)
	logsapi.ReapplyHandling = logsapi.ReapplyHandlingIgnoreUnchanged
	switch os.Args[1] {
	case "--version":
		fmt.Println(version.Get().GitVersion)
	case "--compare":
		if !compare() {
			os.Exit(1)
		}
	}
}

func compare() bool {
	judged, refusals, stricter, apart := 0, 0, 0, 0
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var said ours
		if err := json.Unmarshal(lines.Bytes(), &said); err != nil {
			fmt.Println(err)
			return false
		}
		refused := judge(said)
		judged++
		if refused != nil {
			refusals++
		}
		if said.Refused && said.Strict && refused == nil {
			stricter++
			continue
		}
		if said.Refused != (refused != nil) {
			apart++
			fmt.Printf("we say %q, %s %v: %v\n", said.Says, said.Program, refused, said.Args)
		}
	}
	fmt.Printf("%s: %d command lines, %d refused, stricter on purpose: %d, otherwise than our rules: %d\n",
		version.Get().GitVersion, judged, refusals, stricter, apart)
	return judged > 0 && apart == 0
}

func judge(said ours) (refused error) {
	defer func() {
		if cause := recover(); cause != nil {
			refused = fmt.Errorf("panic: %v", cause)
		}
	}()
	switch said.Program {
	case "kube-apiserver":
		options := apiserver.NewServerRunOptions()
		named := options.Flags()
		// Those of plugins, which older minors register beside all others.
		for _, name := range []string{"default-not-ready-toleration-seconds", "default-unreachable-toleration-seconds"} {
			if own := flag.CommandLine.Lookup(name); own != nil {
				named.FlagSet("generic").AddGoFlag(own)
			}
		}
		if err := parse(named, said.Args); err != nil {
			return err
		}
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		completed, err := options.Complete(ctx)
		if err != nil {
			return err
		}
		return utilerrors.NewAggregate(completed.Validate())
	case "kube-controller-manager":
		options, err := manager.NewKubeControllerManagerOptions()
		if err != nil {
			return err
		}
		all, off, names := app.KnownControllers(), app.ControllersDisabledByDefault(), app.ControllerAliases()
		if err := parse(options.Flags(all, off, names), said.Args); err != nil {
			return err
		}
		return options.Validate(all, off, names)
	case "kube-scheduler":
		options := scheduler.NewOptions()
		if err := parse(*options.Flags, said.Args); err != nil {
			return err
		}
		config, err := latest.Default()
		if err != nil {
			return err
		}
		options.ComponentConfig = config
		options.ApplyDeprecated()
		options.ApplyLeaderElectionTo(config)
		return utilerrors.NewAggregate(options.Validate())
	}
	return fmt.Errorf("%s is no program that is known here", said.Program)
}

func parse(named cliflag.NamedFlagSets, args []string) error {
	flags := pflag.NewFlagSet("flags", pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.SetNormalizeFunc(cliflag.WordSepNormalizeFunc)
	for _, each := range named.FlagSets {
		flags.AddFlagSet(each)
	}
	return flags.Parse(args)
}
