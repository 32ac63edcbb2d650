// Writes what etcd knows of itself to the file that the command line names.
package main

import (
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"
)

func main() {
	if err := os.WriteFile(os.Args[1], etcdmain.Facts(), 0o644); err != nil {
		panic(err)
	}
}
