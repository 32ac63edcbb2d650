// This file is built as one more of etcd's own package, because nothing outside of it reaches its flag set.
package etcdmain

import (
	"encoding/json"
	"flag"
	"fmt"
	"strings"
)

type flagFacts struct {
	Type       string `json:"type"`
	Default    string `json:"default"`
	Deprecated string `json:"deprecated"`
}

type gateFacts struct {
	Stage   string `json:"stage"`
	Default bool   `json:"default"`
	Locked  bool   `json:"locked"`
}

// Facts lists flags and feature gates, as JSON in the words of lib/releases/knowledge.ts.
func Facts() []byte {
	config := newConfig()
	flags := map[string]flagFacts{}
	config.cf.flagSet.VisitAll(func(f *flag.Flag) {
		flags[f.Name] = flagFacts{typeOf(f.Value), f.DefValue, deprecationOf(f)}
	})
	text, err := json.Marshal(map[string]any{"flags": flags, "gates": gatesOf(config)})
	if err != nil {
		panic(err)
	}
	return text
}

// typeOf is `string` for *flag.stringValue, and the values themselves where only some are taken.
func typeOf(value flag.Value) string {
	if some, selective := value.(interface{ Valids() []string }); selective {
		return "one of " + strings.Join(some.Valids(), ", ")
	}
	name := fmt.Sprintf("%T", value)
	return strings.TrimSuffix(name[strings.LastIndex(name, ".")+1:], "Value")
}

// deprecationOf is what etcd logs when the flag is given, or else what its help says.
func deprecationOf(f *flag.Flag) string {
	if message := warningOf(f.Name); message != "" {
		return message
	}
	if typeOf(f.Value) == "IgnoredFlag" {
		return "flag is no longer supported - ignoring"
	}
	for _, opening := range []string{"Deprecated in ", "It's deprecated"} {
		if at := strings.Index(f.Usage, opening); at >= 0 {
			return f.Usage[at:]
		}
	}
	return ""
}
