//go:build unreferenced

package main

import api "k8s.io/kubernetes/pkg/apis/core"

// Before 1.34 there is no such function.
func referenced(*api.Pod) string { return "" }
