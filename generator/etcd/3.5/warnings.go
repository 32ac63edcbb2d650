package etcdmain

import "fmt"

func warningOf(flag string) string {
	if _, listed := deprecatedFlags[flag]; listed {
		return fmt.Sprintf(deprecatedWarningMessage, flag)
	}
	return ""
}

func gatesOf(*config) map[string]gateFacts { return nil }
