package etcdmain

// warningOf is empty: etcd 3.4 warns of no flag.
func warningOf(string) string { return "" }

func gatesOf(*config) map[string]gateFacts { return nil }
