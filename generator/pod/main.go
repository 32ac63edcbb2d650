// Reads the Go files of k8s.io/api/core/v1 and of apimachinery's meta/v1, whose folders it is given, and writes what a
// pod is made of: the fields of each type, and the values of those types that are marked as enumerations.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"strconv"
	"strings"
)

type shape struct {
	Types map[string]map[string]string `json:"types"`
	Enums map[string][]string          `json:"enums"`
	// The fields of which one alone may be there: those of an embedded VolumeSource or ProbeHandler.
	Unions map[string][]string `json:"unions"`
}

// What has a JSON of its own.
var scalars = map[string]string{
	"FieldsV1": "any", "PodStatus": "any", "IntOrString": "int or string", "MicroTime": "time", "Quantity": "quantity", "Time": "time",
	"bool": "bool", "byte": "byte", "int32": "int32", "int64": "int64", "string": "string",
}

var (
	declared = map[string]*ast.TypeSpec{}
	enums    = map[string]bool{}
	values   = map[string][]string{}
	found    = shape{Types: map[string]map[string]string{}, Enums: map[string][]string{}, Unions: map[string][]string{}}
)

func main() {
	for _, folder := range os.Args[2:] {
		packages, err := parser.ParseDir(token.NewFileSet(), folder, nil, parser.ParseComments)
		if err != nil {
			panic(err)
		}
		for _, each := range packages {
			for path, file := range each.Files {
				if !strings.HasSuffix(path, "_test.go") {
					read(file)
				}
			}
		}
	}
	typeOf("Pod")
	text, _ := json.Marshal(found)
	if err := os.WriteFile(os.Args[1], text, 0o644); err != nil {
		panic(err)
	}
}

func read(file *ast.File) {
	for _, each := range file.Decls {
		declaration, ok := each.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range declaration.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				// k8s.io/api comes first: a name that both have is meant as its own.
				if declared[spec.Name.Name] == nil {
					declared[spec.Name.Name] = spec
				}
				if strings.Contains(comment(declaration.Doc)+comment(spec.Doc), "+enum") {
					enums[spec.Name.Name] = true
				}
			case *ast.ValueSpec:
				readValue(spec)
			}
		}
	}
}

func readValue(spec *ast.ValueSpec) {
	name, ok := spec.Type.(*ast.Ident)
	if !ok || len(spec.Values) != 1 {
		return
	}
	if literal, ok := spec.Values[0].(*ast.BasicLit); ok && literal.Kind == token.STRING {
		text, _ := strconv.Unquote(literal.Value)
		values[name.Name] = append(values[name.Name], text)
	}
}

// Comment.Text drops markers.
func comment(group *ast.CommentGroup) (text string) {
	if group != nil {
		for _, each := range group.List {
			text += each.Text + "\n"
		}
	}
	return
}

// The word for a type, of which what is inside is read along. A star is before one whose empty value is not the same as none.
func typeOf(name string) string {
	if scalar, ok := scalars[name]; ok {
		return scalar
	}
	spec := declared[name]
	if spec == nil {
		panic("no type " + name)
	}
	structure, ok := spec.Type.(*ast.StructType)
	if !ok {
		if enums[name] && len(values[name]) > 0 {
			found.Enums[name] = values[name]
			return name
		}
		return wordOf(spec.Type)
	}
	if found.Types[name] == nil {
		found.Types[name] = map[string]string{}
		readFields(name, structure)
	}
	return name
}

func readFields(name string, structure *ast.StructType) {
	for _, field := range structure.Fields.List {
		tag := ""
		if field.Tag != nil {
			text, _ := strconv.Unquote(field.Tag.Value)
			tag = reflect.StructTag(text).Get("json")
		}
		json, _, _ := strings.Cut(tag, ",")
		if json == "" && len(field.Names) == 0 {
			embedded := lastName(field.Type)
			inner := declared[embedded].Type.(*ast.StructType)
			readFields(name, inner)
			if embedded == name+"Source" || strings.HasSuffix(embedded, "Handler") {
				found.Unions[name] = namesOf(inner)
			}
		} else if json != "" && json != "-" {
			found.Types[name][json] = wordOf(field.Type)
		}
	}
}

func namesOf(structure *ast.StructType) (names []string) {
	for _, field := range structure.Fields.List {
		text, _ := strconv.Unquote(field.Tag.Value)
		name, _, _ := strings.Cut(reflect.StructTag(text).Get("json"), ",")
		names = append(names, name)
	}
	return
}

func wordOf(expression ast.Expr) string {
	switch each := expression.(type) {
	case *ast.StarExpr:
		word := wordOf(each.X)
		if found.Types[word] != nil {
			return word
		}
		return "*" + word
	case *ast.ArrayType:
		inner := wordOf(each.Elt)
		if inner == "byte" {
			return "bytes"
		}
		return "list of " + inner
	case *ast.MapType:
		return "map of " + wordOf(each.Value)
	case *ast.Ident, *ast.SelectorExpr:
		return typeOf(lastName(expression))
	}
	panic(fmt.Sprintf("%T", expression))
}

func lastName(expression ast.Expr) string {
	switch each := expression.(type) {
	case *ast.StarExpr:
		return lastName(each.X)
	case *ast.SelectorExpr:
		if each.Sel.Name == "UID" || each.Sel.Name == "NodeName" {
			return "string"
		}
		return each.Sel.Name
	case *ast.Ident:
		return each.Name
	}
	panic(fmt.Sprintf("%T", expression))
}
