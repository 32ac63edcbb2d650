//go:build !unreferenced

package main

import (
	podutil "k8s.io/kubernetes/pkg/api/pod"
	api "k8s.io/kubernetes/pkg/apis/core"
)

// Since 1.34 the kubelet itself asks this.
func referenced(pod *api.Pod) string {
	_, resource, err := podutil.HasAPIObjectReference(pod)
	if err != nil {
		return err.Error()
	}
	return resource
}
