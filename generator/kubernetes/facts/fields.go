package facts

import (
	"encoding/json"
	"reflect"
	"strings"

	"k8s.io/apimachinery/pkg/runtime"
)

// Field of a configuration file: its type, and as JSON what it is in an empty file.
type Field struct {
	Type    string `json:"type"`
	Default string `json:"default"`
}

// words for types that read JSON in their own way, by their name in Go.
var words = map[string]string{
	"BootstrapTokenString": "string",
	"Duration":             "duration",
	"IntOrString":          "int or string",
	"MicroTime":            "time",
	"Quantity":             "quantity",
	"QuantityValue":        "quantity",
	"RawExtension":         "any",
	"RawMessage":           "any",
	"Time":                 "time",
	"TimeOrMetaDuration":   "duration or int",
}

// Configs lists the kinds of files that schemes read, by apiVersion and kind. A scheme also holds the internal version
// and, in each group, the kinds of k8s.io/apimachinery that every API has; no file is of those.
func Configs(schemes ...*runtime.Scheme) map[string]map[string]map[string]Field {
	configs := map[string]map[string]map[string]Field{}
	for _, scheme := range schemes {
		for kind, goType := range scheme.AllKnownTypes() {
			if kind.Version == runtime.APIVersionInternal || strings.HasPrefix(goType.PkgPath(), "k8s.io/apimachinery/") {
				continue
			}
			version := kind.GroupVersion().String()
			if configs[version] == nil {
				configs[version] = map[string]map[string]Field{}
			}
			configs[version][kind.Kind] = fieldsOf(scheme, goType)
		}
	}
	return configs
}

func fieldsOf(scheme *runtime.Scheme, goType reflect.Type) map[string]Field {
	empty := reflect.New(goType)
	scheme.Default(empty.Interface().(runtime.Object))
	fields := map[string]Field{}
	walk(fields, "", goType, empty.Elem(), nil)
	return fields
}

// walk adds what a struct holds. The value is the zero Value where the defaults hold nothing.
func walk(fields map[string]Field, prefix string, goType reflect.Type, value reflect.Value, above []reflect.Type) {
	for i := 0; i < goType.NumField(); i++ {
		field := goType.Field(i)
		name, inline := jsonName(field)
		if name == "-" || field.PkgPath != "" {
			continue
		}
		inside := reflect.Value{}
		if value.IsValid() {
			inside = value.Field(i)
		}
		if inline {
			walk(fields, prefix, field.Type, inside, above)
		} else {
			add(fields, prefix+name, field.Type, inside, above)
		}
	}
}

// add adds a field, and what is inside it.
func add(fields map[string]Field, path string, goType reflect.Type, value reflect.Value, above []reflect.Type) {
	word, inner, suffix := wordOf(goType)
	fields[path] = Field{word, defaultOf(word, value)}
	for goType.Kind() == reflect.Ptr {
		goType, value = goType.Elem(), elem(value)
	}
	if suffix != "" {
		value = reflect.Value{}
	}
	if inner == nil || contains(above, inner) {
		return
	}
	walk(fields, path+suffix+".", inner, value, append(above, inner))
}

// wordOf names a type, and gives the struct inside it with the path to that.
func wordOf(goType reflect.Type) (word string, inner reflect.Type, suffix string) {
	for goType.Kind() == reflect.Ptr {
		goType = goType.Elem()
	}
	if reflect.PtrTo(goType).Implements(reflect.TypeOf((*json.Unmarshaler)(nil)).Elem()) {
		word, known := words[goType.Name()]
		if !known {
			panic(goType.String() + " of " + goType.PkgPath() + " reads JSON in its own way: it needs a word")
		}
		return word, nil, ""
	}
	switch goType.Kind() {
	case reflect.Bool:
		return "boolean", nil, ""
	case reflect.Interface:
		return "any", nil, ""
	case reflect.Struct:
		return "object", goType, ""
	case reflect.Slice:
		if goType.Elem().Kind() == reflect.Uint8 {
			return "bytes", nil, ""
		}
		word, inner, suffix := wordOf(goType.Elem())
		return "list of " + word, inner, "[]" + suffix
	case reflect.Map:
		word, inner, suffix := wordOf(goType.Elem())
		return "map of " + word, inner, "{}" + suffix
	}
	return goType.Kind().String(), nil, ""
}

// defaultOf is empty for what holds fields of its own, and for what the defaults leave as it was. A pointer to false
// or 0 is a default that somebody set.
func defaultOf(word string, value reflect.Value) string {
	if word == "object" || !value.IsValid() || value.IsZero() {
		return ""
	}
	text, err := json.Marshal(value.Interface())
	if err != nil {
		panic(err)
	}
	return string(text)
}

func elem(value reflect.Value) reflect.Value {
	if !value.IsValid() || value.IsNil() {
		return reflect.Value{}
	}
	return value.Elem()
}

func jsonName(field reflect.StructField) (name string, inline bool) {
	name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
	if name == "" && (field.Anonymous || strings.Contains(options, "inline")) {
		return "", true
	}
	if name == "" {
		return field.Name, false
	}
	return name, false
}

func contains(types []reflect.Type, wanted reflect.Type) bool {
	for _, one := range types {
		if one == wanted {
			return true
		}
	}
	return false
}
