// Generated from cluster-spec.schema.json by `npm run reference`. Do not edit.
"use strict";
module.exports = validate21;
module.exports.default = validate21;
const schema6 = {"type":"object","properties":{"flags":{"$ref":"#/definitions/FlagsSpec"},"kubelet":{"type":"object","additionalProperties":{}},"sysctls":{"type":"object","additionalProperties":{"type":["number","string"]}},"files":{"type":"array","items":{"$ref":"#/definitions/FileSpec"}},"secretFiles":{"type":"array","items":{"$ref":"#/definitions/SecretFileSpec"}},"units":{"type":"array","items":{"$ref":"#/definitions/UnitSpec"}},"packages":{"type":"array","items":{"type":"string"}},"kernelArguments":{"type":"array","items":{"type":"string"}},"extensions":{"type":"object","additionalProperties":{"$ref":"#/definitions/DownloadSpec"}},"patches":{"type":"array","items":{"$ref":"#/definitions/PatchSpec"}},"name":{"type":"string"},"kubernetes":{"type":"string"},"os":{"$ref":"#/definitions/OperatingSystemName"},"networks":{"$ref":"#/definitions/NetworksSpec"},"dns":{"$ref":"#/definitions/DnsSpec"},"endpoint":{"$ref":"#/definitions/EndpointSpec"},"etcd":{"type":"object","additionalProperties":{"$ref":"#/definitions/EtcdSpec"}},"pools":{"type":"object","additionalProperties":{"$ref":"#/definitions/PoolSpec"}},"boot":{"$ref":"#/definitions/BootSpec"},"bootstrap":{"type":"string","enum":["kubeadm","static"]},"kubeletIdentity":{"type":"string","enum":["bootstrap-token","certificate"]},"bootstrapTokenTtlHours":{"type":"number"},"pkiLayout":{"type":"string","enum":["kubeadm","srv-kubernetes"]},"secretsRecipients":{"type":"array","items":{"type":"string"}},"accept":{"type":"array","items":{"$ref":"#/definitions/AcceptSpec"}},"runtime":{"$ref":"#/definitions/RuntimeSpec"},"host":{"$ref":"#/definitions/HostSpec"},"size":{"$ref":"#/definitions/SizeSpec"},"proxyMode":{"type":"string","enum":["iptables","ipvs","nftables"]},"cni":{"type":"string","enum":["calico","none"]},"calicoManifests":{"type":"string"},"images":{"type":"object","additionalProperties":{"type":"string"}}},"required":["name","kubernetes","os","networks","endpoint","etcd","pools","boot"],"additionalProperties":false,"definitions":{"FlagsSpec":{"type":"object","properties":{"etcd":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kube-apiserver":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kube-controller-manager":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kube-scheduler":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kubelet":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}}},"additionalProperties":false},"FlagSpec":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"FileSpec":{"type":"object","properties":{"path":{"type":"string"},"content":{"type":"string"},"mode":{"type":"string"}},"required":["path","content"],"additionalProperties":false},"SecretFileSpec":{"type":"object","properties":{"secret":{"type":"string"},"path":{"type":"string"},"mode":{"type":"string"}},"required":["path","secret"],"additionalProperties":false},"UnitSpec":{"type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"enabled":{"type":"boolean"},"masked":{"type":"boolean"}},"required":["name"],"additionalProperties":false},"DownloadSpec":{"type":"object","properties":{"url":{"type":"string"},"sha256":{"type":"string"}},"required":["url","sha256"],"additionalProperties":false},"PatchSpec":{"type":"object","properties":{"path":{"type":"string"},"document":{"type":"number"},"operations":{"type":"array","items":{"$ref":"#/definitions/PatchOperationSpec"}}},"required":["path","operations"],"additionalProperties":false},"PatchOperationSpec":{"type":"object","properties":{"op":{"type":"string","enum":["add","remove","replace","test"]},"path":{"type":"string"},"value":{}},"required":["op","path"],"additionalProperties":false},"OperatingSystemName":{"type":"string","enum":["debian-12","debian-13","fedora-coreos","flatcar","rocky-9","ubuntu-22.04","ubuntu-24.04"]},"NetworksSpec":{"type":"object","properties":{"machines":{"type":"string"},"pods":{"type":"string"},"services":{"type":"string"},"gateway":{"type":"string"},"nameservers":{"type":"array","items":{"type":"string"}},"dnsDomain":{"type":"string"},"nodeMask":{"type":"number"},"nodeBlocks":{"type":"boolean"},"nodePorts":{"type":"string"},"mtu":{"type":"number"},"interface":{"type":"string"}},"required":["machines"],"additionalProperties":false},"DnsSpec":{"type":"object","properties":{"address":{"type":"string"}},"additionalProperties":false},"EndpointSpec":{"type":"object","properties":{"address":{"type":"string"},"name":{"type":"string"},"names":{"type":"array","items":{"type":"string"}},"port":{"type":"number"},"balancer":{"type":"string","enum":["external","haproxy-keepalived","none"]},"virtualRouterId":{"type":"number"}},"required":["address"],"additionalProperties":false},"EtcdSpec":{"type":"object","properties":{"pool":{"type":"string"},"resources":{"type":"array","items":{"type":"string"}},"roundTripMs":{"type":"number"},"quotaBytes":{"type":"number"},"heartbeatMs":{"type":"number"},"electionMs":{"type":"number"},"snapshotCount":{"type":"number"},"autoCompactionRetention":{"type":"string"},"snapshotRetention":{"type":"number"},"snapshotSchedule":{"type":"string"},"joining":{"type":"array","items":{"type":"string"}},"discoverySrv":{"type":"string"},"discoveryUrl":{"type":"string"}},"required":["pool"],"additionalProperties":false},"PoolSpec":{"type":"object","properties":{"flags":{"$ref":"#/definitions/FlagsSpec"},"kubelet":{"type":"object","additionalProperties":{}},"sysctls":{"type":"object","additionalProperties":{"type":["number","string"]}},"files":{"type":"array","items":{"$ref":"#/definitions/FileSpec"}},"secretFiles":{"type":"array","items":{"$ref":"#/definitions/SecretFileSpec"}},"units":{"type":"array","items":{"$ref":"#/definitions/UnitSpec"}},"packages":{"type":"array","items":{"type":"string"}},"kernelArguments":{"type":"array","items":{"type":"string"}},"extensions":{"type":"object","additionalProperties":{"$ref":"#/definitions/DownloadSpec"}},"patches":{"type":"array","items":{"$ref":"#/definitions/PatchSpec"}},"role":{"type":"string","enum":["control-plane","etcd","worker"]},"ranges":{"type":"array","items":{"$ref":"#/definitions/MachineRangeSpec"}},"machines":{"type":"object","additionalProperties":{"$ref":"#/definitions/MachineSpec"}},"hardware":{"$ref":"#/definitions/HardwareSpec"},"domains":{"$ref":"#/definitions/DomainsSpec"},"os":{"$ref":"#/definitions/OperatingSystemName"},"kubernetes":{"type":"string"},"bootFrom":{"$ref":"#/definitions/BootSource"},"labels":{"type":"object","additionalProperties":{"type":"string"}},"taints":{"type":"array","items":{"type":"string"}}},"required":["role"],"additionalProperties":false},"MachineRangeSpec":{"type":"object","properties":{"names":{"type":"string"},"addresses":{"type":"string"},"macs":{"type":"string"},"domains":{"$ref":"#/definitions/DomainsSpec"}},"required":["names","addresses","macs"],"additionalProperties":false},"DomainsSpec":{"type":"object","properties":{"zone":{"type":"string"},"room":{"type":"string"},"power":{"type":"string"},"rack":{"type":"string"}},"additionalProperties":false},"MachineSpec":{"type":"object","properties":{"flags":{"$ref":"#/definitions/FlagsSpec"},"kubelet":{"type":"object","additionalProperties":{}},"sysctls":{"type":"object","additionalProperties":{"type":["number","string"]}},"files":{"type":"array","items":{"$ref":"#/definitions/FileSpec"}},"secretFiles":{"type":"array","items":{"$ref":"#/definitions/SecretFileSpec"}},"units":{"type":"array","items":{"$ref":"#/definitions/UnitSpec"}},"packages":{"type":"array","items":{"type":"string"}},"kernelArguments":{"type":"array","items":{"type":"string"}},"extensions":{"type":"object","additionalProperties":{"$ref":"#/definitions/DownloadSpec"}},"patches":{"type":"array","items":{"$ref":"#/definitions/PatchSpec"}},"address":{"type":"string"},"mac":{"type":"string"},"disk":{"anyOf":[{"$ref":"#/definitions/DiskSpec"},{"type":"string"}]},"domains":{"$ref":"#/definitions/DomainsSpec"}},"additionalProperties":false},"DiskSpec":{"type":"object","properties":{"serial":{"type":"string"},"model":{"type":"string"},"sizeGB":{"type":"number"}},"additionalProperties":false},"HardwareSpec":{"type":"object","properties":{"cpus":{"type":"number"},"memoryGiB":{"type":"number"},"disk":{"anyOf":[{"$ref":"#/definitions/DiskSpec"},{"type":"string"}]},"diskGiB":{"type":"number"},"diskIops":{"type":"number"},"diskMBps":{"type":"number"}},"required":["cpus","memoryGiB"],"additionalProperties":false},"BootSource":{"type":"string","enum":["disk","install","live"]},"BootSpec":{"type":"object","properties":{"server":{"type":"string"},"sealedServer":{"type":"string"},"from":{"$ref":"#/definitions/BootSource"},"document":{"type":"string","enum":["cloud-init","ignition"]},"netboot":{"type":"array","items":{"$ref":"#/definitions/NetbootFormat"}},"powerOn":{"$ref":"#/definitions/PowerOnSpec"}},"required":["server"],"additionalProperties":false},"NetbootFormat":{"type":"string","enum":["dnsmasq","ipxe","matchbox","pxelinux"]},"PowerOnSpec":{"type":"object","properties":{"serverMbps":{"type":"number"},"registryMbps":{"type":"number"},"machineMbps":{"type":"number"},"systemMB":{"type":"number"},"imagesMB":{"type":"number"},"machineMinutes":{"type":"number"},"atOnce":{"type":"number"}},"additionalProperties":false},"AcceptSpec":{"type":"object","properties":{"rule":{"type":"string"},"at":{"type":"string"},"reason":{"type":"string"}},"required":["rule","at","reason"],"additionalProperties":false},"RuntimeSpec":{"type":"object","properties":{"mirrors":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"insecureRegistries":{"type":"array","items":{"type":"string"}},"registries":{"type":"object","additionalProperties":{"$ref":"#/definitions/RegistrySpec"}}},"additionalProperties":false},"RegistrySpec":{"type":"object","properties":{"login":{"$ref":"#/definitions/SecretSpec"}},"required":["login"],"additionalProperties":false},"SecretSpec":{"type":"object","properties":{"secret":{"type":"string"}},"required":["secret"],"additionalProperties":false},"HostSpec":{"type":"object","properties":{"firewall":{"type":"string","enum":["off","ports","trusted"]},"selinux":{"type":"string","enum":["disabled","enforcing","permissive"]},"timeServers":{"type":"array","items":{"type":"string"}},"sshAuthorizedKeys":{"type":"array","items":{"type":"string"}},"rootPassword":{"$ref":"#/definitions/SecretSpec"}},"additionalProperties":false},"SizeSpec":{"type":"object","properties":{"maxNodes":{"type":"number"},"podsPerNode":{"type":"number"},"pods":{"type":"number"},"containers":{"type":"number"},"services":{"type":"number"},"objects":{"type":"object","additionalProperties":{"type":"number"}},"byHand":{"$ref":"#/definitions/ByHandSpec"}},"additionalProperties":false},"ByHandSpec":{"type":"object","properties":{"acceptBacklog":{"type":"number"},"balancerConnectSeconds":{"type":"number"},"balancerIdleSeconds":{"type":"number"},"balancerMaxConnections":{"type":"number"},"balancerTunnelSeconds":{"type":"number"},"concurrentSyncs":{"type":"object","additionalProperties":{"type":"number"}},"conntrackMin":{"type":"number"},"conntrackPerCore":{"type":"number"},"controlPlaneCpus":{"type":"number"},"controlPlaneMemoryGiB":{"type":"number"},"controllerManagerBurst":{"type":"number"},"controllerManagerQps":{"type":"number"},"corednsCache":{"type":"number"},"corednsForwards":{"type":"number"},"corednsMemoryMiB":{"type":"number"},"corednsReplicas":{"type":"number"},"deleteCollectionWorkers":{"type":"number"},"endpointBatchMs":{"type":"number"},"etcdCompactionSeconds":{"type":"number"},"etcdCpus":{"type":"number"},"etcdDiskIops":{"type":"number"},"etcdDiskMBps":{"type":"number"},"etcdMemoryGiB":{"type":"number"},"goawayChance":{"type":"number"},"inotifyInstances":{"type":"number"},"inotifyWatches":{"type":"number"},"kubeletBurst":{"type":"number"},"kubeletQps":{"type":"number"},"maxMutatingRequestsInflight":{"type":"number"},"maxRequestsInflight":{"type":"number"},"neighbourThresholds":{"type":"array","items":{"type":"number"},"minItems":3,"maxItems":3},"packetBacklog":{"type":"number"},"parallelImagePulls":{"type":"number"},"proxySyncSeconds":{"type":"number"},"schedulerBurst":{"type":"number"},"schedulerQps":{"type":"number"},"synBacklog":{"type":"number"},"watchCacheOff":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"object","properties":{"etcd":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kube-apiserver":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kube-controller-manager":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kube-scheduler":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}},"kubelet":{"type":"object","additionalProperties":{"$ref":"#/definitions/FlagSpec"}}},"additionalProperties":false};
const schema8 = {"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.anyOf[0].type,parentSchema:schema8.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.anyOf[1].items.type,parentSchema:schema8.anyOf[1].items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.anyOf[1].type,parentSchema:schema8.anyOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema8.anyOf,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "etcd") || (key0 === "kube-apiserver")) || (key0 === "kube-controller-manager")) || (key0 === "kube-scheduler")) || (key0 === "kubelet"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.etcd !== undefined){
let data0 = data.etcd;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate23(data0[key1], {instancePath:instancePath+"/etcd/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/etcd",schemaPath:"#/properties/etcd/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.etcd.type,parentSchema:schema7.properties.etcd,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["kube-apiserver"] !== undefined){
let data2 = data["kube-apiserver"];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
if(!(validate23(data2[key2], {instancePath:instancePath+"/kube-apiserver/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/kube-apiserver",schemaPath:"#/properties/kube-apiserver/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties["kube-apiserver"].type,parentSchema:schema7.properties["kube-apiserver"],data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["kube-controller-manager"] !== undefined){
let data4 = data["kube-controller-manager"];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
if(!(validate23(data4[key3], {instancePath:instancePath+"/kube-controller-manager/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/kube-controller-manager",schemaPath:"#/properties/kube-controller-manager/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties["kube-controller-manager"].type,parentSchema:schema7.properties["kube-controller-manager"],data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["kube-scheduler"] !== undefined){
let data6 = data["kube-scheduler"];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 in data6){
if(!(validate23(data6[key4], {instancePath:instancePath+"/kube-scheduler/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/kube-scheduler",schemaPath:"#/properties/kube-scheduler/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties["kube-scheduler"].type,parentSchema:schema7.properties["kube-scheduler"],data:data6};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kubelet !== undefined){
let data8 = data.kubelet;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key5 in data8){
if(!(validate23(data8[key5], {instancePath:instancePath+"/kubelet/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data8,parentDataProperty:key5,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/kubelet",schemaPath:"#/properties/kubelet/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.properties.kubelet.type,parentSchema:schema7.properties.kubelet,data:data8};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","properties":{"path":{"type":"string"},"content":{"type":"string"},"mode":{"type":"string"}},"required":["path","content"],"additionalProperties":false};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.content === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema9.required,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "content")) || (key0 === "mode"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.path.type,parentSchema:schema9.properties.path,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.content !== undefined){
let data1 = data.content;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.content.type,parentSchema:schema9.properties.content,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.mode.type,parentSchema:schema9.properties.mode,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","properties":{"secret":{"type":"string"},"path":{"type":"string"},"mode":{"type":"string"}},"required":["path","secret"],"additionalProperties":false};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.secret === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "secret") || (key0 === "path")) || (key0 === "mode"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.secret !== undefined){
let data0 = data.secret;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.secret.type,parentSchema:schema10.properties.secret,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.path.type,parentSchema:schema10.properties.path,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.mode.type,parentSchema:schema10.properties.mode,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"enabled":{"type":"boolean"},"masked":{"type":"boolean"}},"required":["name"],"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "content")) || (key0 === "enabled")) || (key0 === "masked"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.name.type,parentSchema:schema11.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.content !== undefined){
let data1 = data.content;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.content.type,parentSchema:schema11.properties.content,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.enabled !== undefined){
let data2 = data.enabled;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.enabled.type,parentSchema:schema11.properties.enabled,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.masked !== undefined){
let data3 = data.masked;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/masked",schemaPath:"#/properties/masked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.masked.type,parentSchema:schema11.properties.masked,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","properties":{"url":{"type":"string"},"sha256":{"type":"string"}},"required":["url","sha256"],"additionalProperties":false};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sha256 === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "url") || (key0 === "sha256"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.url.type,parentSchema:schema12.properties.url,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.sha256 !== undefined){
let data1 = data.sha256;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.sha256.type,parentSchema:schema12.properties.sha256,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","properties":{"path":{"type":"string"},"document":{"type":"number"},"operations":{"type":"array","items":{"$ref":"#/definitions/PatchOperationSpec"}}},"required":["path","operations"],"additionalProperties":false};
const schema14 = {"type":"object","properties":{"op":{"type":"string","enum":["add","remove","replace","test"]},"path":{"type":"string"},"value":{}},"required":["op","path"],"additionalProperties":false};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.op === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.path === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "op") || (key0 === "path")) || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.op !== undefined){
let data0 = data.op;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/op",schemaPath:"#/properties/op/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.op.type,parentSchema:schema14.properties.op,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((data0 === "add") || (data0 === "remove")) || (data0 === "replace")) || (data0 === "test"))){
const err4 = {instancePath:instancePath+"/op",schemaPath:"#/properties/op/enum",keyword:"enum",params:{allowedValues: schema14.properties.op.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.op.enum,parentSchema:schema14.properties.op,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.path !== undefined){
let data1 = data.path;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.path.type,parentSchema:schema14.properties.path,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operations === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operations"},message:"must have required property '"+"operations"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "document")) || (key0 === "operations"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.path.type,parentSchema:schema13.properties.path,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.document !== undefined){
let data1 = data.document;
if(!(typeof data1 == "number")){
const err4 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.document.type,parentSchema:schema13.properties.document,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.operations !== undefined){
let data2 = data.operations;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate39(data2[i0], {instancePath:instancePath+"/operations/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.operations.type,parentSchema:schema13.properties.operations,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"string","enum":["debian-12","debian-13","fedora-coreos","flatcar","rocky-9","ubuntu-22.04","ubuntu-24.04"]};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((data === "debian-12") || (data === "debian-13")) || (data === "fedora-coreos")) || (data === "flatcar")) || (data === "rocky-9")) || (data === "ubuntu-22.04")) || (data === "ubuntu-24.04"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema15.enum},message:"must be equal to one of the allowed values",schema:schema15.enum,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"object","properties":{"machines":{"type":"string"},"pods":{"type":"string"},"services":{"type":"string"},"gateway":{"type":"string"},"nameservers":{"type":"array","items":{"type":"string"}},"dnsDomain":{"type":"string"},"nodeMask":{"type":"number"},"nodeBlocks":{"type":"boolean"},"nodePorts":{"type":"string"},"mtu":{"type":"number"},"interface":{"type":"string"}},"required":["machines"],"additionalProperties":false};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.machines === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "machines"},message:"must have required property '"+"machines"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema16.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.machines !== undefined){
let data0 = data.machines;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/machines",schemaPath:"#/properties/machines/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.machines.type,parentSchema:schema16.properties.machines,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pods !== undefined){
let data1 = data.pods;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/pods",schemaPath:"#/properties/pods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.pods.type,parentSchema:schema16.properties.pods,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.services !== undefined){
let data2 = data.services;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.services.type,parentSchema:schema16.properties.services,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.gateway !== undefined){
let data3 = data.gateway;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/gateway",schemaPath:"#/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.gateway.type,parentSchema:schema16.properties.gateway,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.nameservers !== undefined){
let data4 = data.nameservers;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/nameservers/" + i0,schemaPath:"#/properties/nameservers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.nameservers.items.type,parentSchema:schema16.properties.nameservers.items,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/nameservers",schemaPath:"#/properties/nameservers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.nameservers.type,parentSchema:schema16.properties.nameservers,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.dnsDomain !== undefined){
let data6 = data.dnsDomain;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/dnsDomain",schemaPath:"#/properties/dnsDomain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.dnsDomain.type,parentSchema:schema16.properties.dnsDomain,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.nodeMask !== undefined){
let data7 = data.nodeMask;
if(!(typeof data7 == "number")){
const err9 = {instancePath:instancePath+"/nodeMask",schemaPath:"#/properties/nodeMask/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema16.properties.nodeMask.type,parentSchema:schema16.properties.nodeMask,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.nodeBlocks !== undefined){
let data8 = data.nodeBlocks;
if(typeof data8 !== "boolean"){
const err10 = {instancePath:instancePath+"/nodeBlocks",schemaPath:"#/properties/nodeBlocks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.nodeBlocks.type,parentSchema:schema16.properties.nodeBlocks,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.nodePorts !== undefined){
let data9 = data.nodePorts;
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/nodePorts",schemaPath:"#/properties/nodePorts/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.nodePorts.type,parentSchema:schema16.properties.nodePorts,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.mtu !== undefined){
let data10 = data.mtu;
if(!(typeof data10 == "number")){
const err12 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema16.properties.mtu.type,parentSchema:schema16.properties.mtu,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.interface !== undefined){
let data11 = data.interface;
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/interface",schemaPath:"#/properties/interface/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.interface.type,parentSchema:schema16.properties.interface,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":"object","properties":{"address":{"type":"string"}},"additionalProperties":false};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "address")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.address.type,parentSchema:schema17.properties.address,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","properties":{"address":{"type":"string"},"name":{"type":"string"},"names":{"type":"array","items":{"type":"string"}},"port":{"type":"number"},"balancer":{"type":"string","enum":["external","haproxy-keepalived","none"]},"virtualRouterId":{"type":"number"}},"required":["address"],"additionalProperties":false};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema18.required,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "address") || (key0 === "name")) || (key0 === "names")) || (key0 === "port")) || (key0 === "balancer")) || (key0 === "virtualRouterId"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.address.type,parentSchema:schema18.properties.address,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.name.type,parentSchema:schema18.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.names !== undefined){
let data2 = data.names;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/names/" + i0,schemaPath:"#/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.names.items.type,parentSchema:schema18.properties.names.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.names.type,parentSchema:schema18.properties.names,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.port !== undefined){
let data4 = data.port;
if(!(typeof data4 == "number")){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema18.properties.port.type,parentSchema:schema18.properties.port,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.balancer !== undefined){
let data5 = data.balancer;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/balancer",schemaPath:"#/properties/balancer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.balancer.type,parentSchema:schema18.properties.balancer,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((data5 === "external") || (data5 === "haproxy-keepalived")) || (data5 === "none"))){
const err8 = {instancePath:instancePath+"/balancer",schemaPath:"#/properties/balancer/enum",keyword:"enum",params:{allowedValues: schema18.properties.balancer.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.balancer.enum,parentSchema:schema18.properties.balancer,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.virtualRouterId !== undefined){
let data6 = data.virtualRouterId;
if(!(typeof data6 == "number")){
const err9 = {instancePath:instancePath+"/virtualRouterId",schemaPath:"#/properties/virtualRouterId/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema18.properties.virtualRouterId.type,parentSchema:schema18.properties.virtualRouterId,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":"object","properties":{"pool":{"type":"string"},"resources":{"type":"array","items":{"type":"string"}},"roundTripMs":{"type":"number"},"quotaBytes":{"type":"number"},"heartbeatMs":{"type":"number"},"electionMs":{"type":"number"},"snapshotCount":{"type":"number"},"autoCompactionRetention":{"type":"string"},"snapshotRetention":{"type":"number"},"snapshotSchedule":{"type":"string"},"joining":{"type":"array","items":{"type":"string"}},"discoverySrv":{"type":"string"},"discoveryUrl":{"type":"string"}},"required":["pool"],"additionalProperties":false};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pool === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pool"},message:"must have required property '"+"pool"+"'",schema:schema19.required,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema19.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.pool !== undefined){
let data0 = data.pool;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/pool",schemaPath:"#/properties/pool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.pool.type,parentSchema:schema19.properties.pool,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resources !== undefined){
let data1 = data.resources;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/resources/" + i0,schemaPath:"#/properties/resources/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.resources.items.type,parentSchema:schema19.properties.resources.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.resources.type,parentSchema:schema19.properties.resources,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.roundTripMs !== undefined){
let data3 = data.roundTripMs;
if(!(typeof data3 == "number")){
const err5 = {instancePath:instancePath+"/roundTripMs",schemaPath:"#/properties/roundTripMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.roundTripMs.type,parentSchema:schema19.properties.roundTripMs,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.quotaBytes !== undefined){
let data4 = data.quotaBytes;
if(!(typeof data4 == "number")){
const err6 = {instancePath:instancePath+"/quotaBytes",schemaPath:"#/properties/quotaBytes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.quotaBytes.type,parentSchema:schema19.properties.quotaBytes,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.heartbeatMs !== undefined){
let data5 = data.heartbeatMs;
if(!(typeof data5 == "number")){
const err7 = {instancePath:instancePath+"/heartbeatMs",schemaPath:"#/properties/heartbeatMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.heartbeatMs.type,parentSchema:schema19.properties.heartbeatMs,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.electionMs !== undefined){
let data6 = data.electionMs;
if(!(typeof data6 == "number")){
const err8 = {instancePath:instancePath+"/electionMs",schemaPath:"#/properties/electionMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.electionMs.type,parentSchema:schema19.properties.electionMs,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.snapshotCount !== undefined){
let data7 = data.snapshotCount;
if(!(typeof data7 == "number")){
const err9 = {instancePath:instancePath+"/snapshotCount",schemaPath:"#/properties/snapshotCount/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.snapshotCount.type,parentSchema:schema19.properties.snapshotCount,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.autoCompactionRetention !== undefined){
let data8 = data.autoCompactionRetention;
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/autoCompactionRetention",schemaPath:"#/properties/autoCompactionRetention/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.autoCompactionRetention.type,parentSchema:schema19.properties.autoCompactionRetention,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.snapshotRetention !== undefined){
let data9 = data.snapshotRetention;
if(!(typeof data9 == "number")){
const err11 = {instancePath:instancePath+"/snapshotRetention",schemaPath:"#/properties/snapshotRetention/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema19.properties.snapshotRetention.type,parentSchema:schema19.properties.snapshotRetention,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.snapshotSchedule !== undefined){
let data10 = data.snapshotSchedule;
if(typeof data10 !== "string"){
const err12 = {instancePath:instancePath+"/snapshotSchedule",schemaPath:"#/properties/snapshotSchedule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.snapshotSchedule.type,parentSchema:schema19.properties.snapshotSchedule,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.joining !== undefined){
let data11 = data.joining;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 !== "string"){
const err13 = {instancePath:instancePath+"/joining/" + i1,schemaPath:"#/properties/joining/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.joining.items.type,parentSchema:schema19.properties.joining.items,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/joining",schemaPath:"#/properties/joining/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema19.properties.joining.type,parentSchema:schema19.properties.joining,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.discoverySrv !== undefined){
let data13 = data.discoverySrv;
if(typeof data13 !== "string"){
const err15 = {instancePath:instancePath+"/discoverySrv",schemaPath:"#/properties/discoverySrv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.discoverySrv.type,parentSchema:schema19.properties.discoverySrv,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.discoveryUrl !== undefined){
let data14 = data.discoveryUrl;
if(typeof data14 !== "string"){
const err16 = {instancePath:instancePath+"/discoveryUrl",schemaPath:"#/properties/discoveryUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.discoveryUrl.type,parentSchema:schema19.properties.discoveryUrl,data:data14};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","properties":{"flags":{"$ref":"#/definitions/FlagsSpec"},"kubelet":{"type":"object","additionalProperties":{}},"sysctls":{"type":"object","additionalProperties":{"type":["number","string"]}},"files":{"type":"array","items":{"$ref":"#/definitions/FileSpec"}},"secretFiles":{"type":"array","items":{"$ref":"#/definitions/SecretFileSpec"}},"units":{"type":"array","items":{"$ref":"#/definitions/UnitSpec"}},"packages":{"type":"array","items":{"type":"string"}},"kernelArguments":{"type":"array","items":{"type":"string"}},"extensions":{"type":"object","additionalProperties":{"$ref":"#/definitions/DownloadSpec"}},"patches":{"type":"array","items":{"$ref":"#/definitions/PatchSpec"}},"role":{"type":"string","enum":["control-plane","etcd","worker"]},"ranges":{"type":"array","items":{"$ref":"#/definitions/MachineRangeSpec"}},"machines":{"type":"object","additionalProperties":{"$ref":"#/definitions/MachineSpec"}},"hardware":{"$ref":"#/definitions/HardwareSpec"},"domains":{"$ref":"#/definitions/DomainsSpec"},"os":{"$ref":"#/definitions/OperatingSystemName"},"kubernetes":{"type":"string"},"bootFrom":{"$ref":"#/definitions/BootSource"},"labels":{"type":"object","additionalProperties":{"type":"string"}},"taints":{"type":"array","items":{"type":"string"}}},"required":["role"],"additionalProperties":false};
const schema21 = {"type":"object","properties":{"names":{"type":"string"},"addresses":{"type":"string"},"macs":{"type":"string"},"domains":{"$ref":"#/definitions/DomainsSpec"}},"required":["names","addresses","macs"],"additionalProperties":false};
const schema22 = {"type":"object","properties":{"zone":{"type":"string"},"room":{"type":"string"},"power":{"type":"string"},"rack":{"type":"string"}},"additionalProperties":false};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "zone") || (key0 === "room")) || (key0 === "power")) || (key0 === "rack"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.zone !== undefined){
let data0 = data.zone;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.zone.type,parentSchema:schema22.properties.zone,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.room !== undefined){
let data1 = data.room;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/room",schemaPath:"#/properties/room/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.room.type,parentSchema:schema22.properties.room,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.power !== undefined){
let data2 = data.power;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.power.type,parentSchema:schema22.properties.power,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rack !== undefined){
let data3 = data.rack;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/rack",schemaPath:"#/properties/rack/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.rack.type,parentSchema:schema22.properties.rack,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.names === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "names"},message:"must have required property '"+"names"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.addresses === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addresses"},message:"must have required property '"+"addresses"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.macs === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "macs"},message:"must have required property '"+"macs"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "names") || (key0 === "addresses")) || (key0 === "macs")) || (key0 === "domains"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.names !== undefined){
let data0 = data.names;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.names.type,parentSchema:schema21.properties.names,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.addresses !== undefined){
let data1 = data.addresses;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.addresses.type,parentSchema:schema21.properties.addresses,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.macs !== undefined){
let data2 = data.macs;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/macs",schemaPath:"#/properties/macs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.macs.type,parentSchema:schema21.properties.macs,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.domains !== undefined){
if(!(validate60(data.domains, {instancePath:instancePath+"/domains",parentData:data,parentDataProperty:"domains",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"flags":{"$ref":"#/definitions/FlagsSpec"},"kubelet":{"type":"object","additionalProperties":{}},"sysctls":{"type":"object","additionalProperties":{"type":["number","string"]}},"files":{"type":"array","items":{"$ref":"#/definitions/FileSpec"}},"secretFiles":{"type":"array","items":{"$ref":"#/definitions/SecretFileSpec"}},"units":{"type":"array","items":{"$ref":"#/definitions/UnitSpec"}},"packages":{"type":"array","items":{"type":"string"}},"kernelArguments":{"type":"array","items":{"type":"string"}},"extensions":{"type":"object","additionalProperties":{"$ref":"#/definitions/DownloadSpec"}},"patches":{"type":"array","items":{"$ref":"#/definitions/PatchSpec"}},"address":{"type":"string"},"mac":{"type":"string"},"disk":{"anyOf":[{"$ref":"#/definitions/DiskSpec"},{"type":"string"}]},"domains":{"$ref":"#/definitions/DomainsSpec"}},"additionalProperties":false};
const schema24 = {"type":"object","properties":{"serial":{"type":"string"},"model":{"type":"string"},"sizeGB":{"type":"number"}},"additionalProperties":false};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "serial") || (key0 === "model")) || (key0 === "sizeGB"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.serial !== undefined){
let data0 = data.serial;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.serial.type,parentSchema:schema24.properties.serial,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.model !== undefined){
let data1 = data.model;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.model.type,parentSchema:schema24.properties.model,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sizeGB !== undefined){
let data2 = data.sizeGB;
if(!(typeof data2 == "number")){
const err3 = {instancePath:instancePath+"/sizeGB",schemaPath:"#/properties/sizeGB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema24.properties.sizeGB.type,parentSchema:schema24.properties.sizeGB,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema23.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.flags !== undefined){
if(!(validate22(data.flags, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.kubelet !== undefined){
let data1 = data.kubelet;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err1 = {instancePath:instancePath+"/kubelet",schemaPath:"#/properties/kubelet/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.kubelet.type,parentSchema:schema23.properties.kubelet,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.sysctls !== undefined){
let data2 = data.sysctls;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((!(typeof data3 == "number")) && (typeof data3 !== "string")){
const err2 = {instancePath:instancePath+"/sysctls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sysctls/additionalProperties/type",keyword:"type",params:{type: schema23.properties.sysctls.additionalProperties.type},message:"must be number,string",schema:schema23.properties.sysctls.additionalProperties.type,parentSchema:schema23.properties.sysctls.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/sysctls",schemaPath:"#/properties/sysctls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.sysctls.type,parentSchema:schema23.properties.sysctls,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.files !== undefined){
let data4 = data.files;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data4[i0], {instancePath:instancePath+"/files/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.files.type,parentSchema:schema23.properties.files,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.secretFiles !== undefined){
let data6 = data.secretFiles;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate32(data6[i1], {instancePath:instancePath+"/secretFiles/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/secretFiles",schemaPath:"#/properties/secretFiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.secretFiles.type,parentSchema:schema23.properties.secretFiles,data:data6};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.units !== undefined){
let data8 = data.units;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate34(data8[i2], {instancePath:instancePath+"/units/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/units",schemaPath:"#/properties/units/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.units.type,parentSchema:schema23.properties.units,data:data8};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.packages !== undefined){
let data10 = data.packages;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 !== "string"){
const err7 = {instancePath:instancePath+"/packages/" + i3,schemaPath:"#/properties/packages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.packages.items.type,parentSchema:schema23.properties.packages.items,data:data11};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.packages.type,parentSchema:schema23.properties.packages,data:data10};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.kernelArguments !== undefined){
let data12 = data.kernelArguments;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(typeof data13 !== "string"){
const err9 = {instancePath:instancePath+"/kernelArguments/" + i4,schemaPath:"#/properties/kernelArguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.kernelArguments.items.type,parentSchema:schema23.properties.kernelArguments.items,data:data13};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/kernelArguments",schemaPath:"#/properties/kernelArguments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.kernelArguments.type,parentSchema:schema23.properties.kernelArguments,data:data12};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.extensions !== undefined){
let data14 = data.extensions;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!(validate36(data14[key2], {instancePath:instancePath+"/extensions/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/extensions",schemaPath:"#/properties/extensions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.extensions.type,parentSchema:schema23.properties.extensions,data:data14};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.patches !== undefined){
let data16 = data.patches;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(!(validate38(data16[i5], {instancePath:instancePath+"/patches/" + i5,parentData:data16,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/patches",schemaPath:"#/properties/patches/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.patches.type,parentSchema:schema23.properties.patches,data:data16};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.address !== undefined){
let data18 = data.address;
if(typeof data18 !== "string"){
const err13 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.address.type,parentSchema:schema23.properties.address,data:data18};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.mac !== undefined){
let data19 = data.mac;
if(typeof data19 !== "string"){
const err14 = {instancePath:instancePath+"/mac",schemaPath:"#/properties/mac/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.mac.type,parentSchema:schema23.properties.mac,data:data19};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.disk !== undefined){
let data20 = data.disk;
const _errs40 = errors;
let valid15 = false;
const _errs41 = errors;
if(!(validate70(data20, {instancePath:instancePath+"/disk",parentData:data,parentDataProperty:"disk",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var _valid0 = _errs41 === errors;
valid15 = valid15 || _valid0;
if(!valid15){
const _errs42 = errors;
if(typeof data20 !== "string"){
const err15 = {instancePath:instancePath+"/disk",schemaPath:"#/properties/disk/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.disk.anyOf[1].type,parentSchema:schema23.properties.disk.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs42 === errors;
valid15 = valid15 || _valid0;
}
if(!valid15){
const err16 = {instancePath:instancePath+"/disk",schemaPath:"#/properties/disk/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema23.properties.disk.anyOf,parentSchema:schema23.properties.disk,data:data20};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
if(data.domains !== undefined){
if(!(validate60(data.domains, {instancePath:instancePath+"/domains",parentData:data,parentDataProperty:"domains",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","properties":{"cpus":{"type":"number"},"memoryGiB":{"type":"number"},"disk":{"anyOf":[{"$ref":"#/definitions/DiskSpec"},{"type":"string"}]},"diskGiB":{"type":"number"},"diskIops":{"type":"number"},"diskMBps":{"type":"number"}},"required":["cpus","memoryGiB"],"additionalProperties":false};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cpus === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cpus"},message:"must have required property '"+"cpus"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.memoryGiB === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "memoryGiB"},message:"must have required property '"+"memoryGiB"+"'",schema:schema25.required,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "cpus") || (key0 === "memoryGiB")) || (key0 === "disk")) || (key0 === "diskGiB")) || (key0 === "diskIops")) || (key0 === "diskMBps"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cpus !== undefined){
let data0 = data.cpus;
if(!(typeof data0 == "number")){
const err3 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema25.properties.cpus.type,parentSchema:schema25.properties.cpus,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.memoryGiB !== undefined){
let data1 = data.memoryGiB;
if(!(typeof data1 == "number")){
const err4 = {instancePath:instancePath+"/memoryGiB",schemaPath:"#/properties/memoryGiB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema25.properties.memoryGiB.type,parentSchema:schema25.properties.memoryGiB,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.disk !== undefined){
let data2 = data.disk;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(!(validate70(data2, {instancePath:instancePath+"/disk",parentData:data,parentDataProperty:"disk",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs9 = errors;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/disk",schemaPath:"#/properties/disk/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.disk.anyOf[1].type,parentSchema:schema25.properties.disk.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err6 = {instancePath:instancePath+"/disk",schemaPath:"#/properties/disk/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema25.properties.disk.anyOf,parentSchema:schema25.properties.disk,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.diskGiB !== undefined){
let data3 = data.diskGiB;
if(!(typeof data3 == "number")){
const err7 = {instancePath:instancePath+"/diskGiB",schemaPath:"#/properties/diskGiB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema25.properties.diskGiB.type,parentSchema:schema25.properties.diskGiB,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.diskIops !== undefined){
let data4 = data.diskIops;
if(!(typeof data4 == "number")){
const err8 = {instancePath:instancePath+"/diskIops",schemaPath:"#/properties/diskIops/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema25.properties.diskIops.type,parentSchema:schema25.properties.diskIops,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.diskMBps !== undefined){
let data5 = data.diskMBps;
if(!(typeof data5 == "number")){
const err9 = {instancePath:instancePath+"/diskMBps",schemaPath:"#/properties/diskMBps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema25.properties.diskMBps.type,parentSchema:schema25.properties.diskMBps,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"string","enum":["disk","install","live"]};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "disk") || (data === "install")) || (data === "live"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema26.enum},message:"must be equal to one of the allowed values",schema:schema26.enum,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema20.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.flags !== undefined){
if(!(validate22(data.flags, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.kubelet !== undefined){
let data1 = data.kubelet;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err2 = {instancePath:instancePath+"/kubelet",schemaPath:"#/properties/kubelet/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.kubelet.type,parentSchema:schema20.properties.kubelet,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sysctls !== undefined){
let data2 = data.sysctls;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((!(typeof data3 == "number")) && (typeof data3 !== "string")){
const err3 = {instancePath:instancePath+"/sysctls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sysctls/additionalProperties/type",keyword:"type",params:{type: schema20.properties.sysctls.additionalProperties.type},message:"must be number,string",schema:schema20.properties.sysctls.additionalProperties.type,parentSchema:schema20.properties.sysctls.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/sysctls",schemaPath:"#/properties/sysctls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.sysctls.type,parentSchema:schema20.properties.sysctls,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.files !== undefined){
let data4 = data.files;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data4[i0], {instancePath:instancePath+"/files/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.files.type,parentSchema:schema20.properties.files,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.secretFiles !== undefined){
let data6 = data.secretFiles;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate32(data6[i1], {instancePath:instancePath+"/secretFiles/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/secretFiles",schemaPath:"#/properties/secretFiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.secretFiles.type,parentSchema:schema20.properties.secretFiles,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.units !== undefined){
let data8 = data.units;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate34(data8[i2], {instancePath:instancePath+"/units/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/units",schemaPath:"#/properties/units/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.units.type,parentSchema:schema20.properties.units,data:data8};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.packages !== undefined){
let data10 = data.packages;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 !== "string"){
const err8 = {instancePath:instancePath+"/packages/" + i3,schemaPath:"#/properties/packages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.packages.items.type,parentSchema:schema20.properties.packages.items,data:data11};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.packages.type,parentSchema:schema20.properties.packages,data:data10};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.kernelArguments !== undefined){
let data12 = data.kernelArguments;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(typeof data13 !== "string"){
const err10 = {instancePath:instancePath+"/kernelArguments/" + i4,schemaPath:"#/properties/kernelArguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.kernelArguments.items.type,parentSchema:schema20.properties.kernelArguments.items,data:data13};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/kernelArguments",schemaPath:"#/properties/kernelArguments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.kernelArguments.type,parentSchema:schema20.properties.kernelArguments,data:data12};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.extensions !== undefined){
let data14 = data.extensions;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!(validate36(data14[key2], {instancePath:instancePath+"/extensions/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/extensions",schemaPath:"#/properties/extensions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.extensions.type,parentSchema:schema20.properties.extensions,data:data14};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.patches !== undefined){
let data16 = data.patches;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(!(validate38(data16[i5], {instancePath:instancePath+"/patches/" + i5,parentData:data16,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/patches",schemaPath:"#/properties/patches/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.patches.type,parentSchema:schema20.properties.patches,data:data16};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.role !== undefined){
let data18 = data.role;
if(typeof data18 !== "string"){
const err14 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.role.type,parentSchema:schema20.properties.role,data:data18};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((data18 === "control-plane") || (data18 === "etcd")) || (data18 === "worker"))){
const err15 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema20.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.role.enum,parentSchema:schema20.properties.role,data:data18};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.ranges !== undefined){
let data19 = data.ranges;
if(Array.isArray(data19)){
const len6 = data19.length;
for(let i6=0; i6<len6; i6++){
if(!(validate59(data19[i6], {instancePath:instancePath+"/ranges/" + i6,parentData:data19,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/ranges",schemaPath:"#/properties/ranges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.ranges.type,parentSchema:schema20.properties.ranges,data:data19};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.machines !== undefined){
let data21 = data.machines;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key3 in data21){
if(!(validate63(data21[key3], {instancePath:instancePath+"/machines/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data21,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/machines",schemaPath:"#/properties/machines/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.machines.type,parentSchema:schema20.properties.machines,data:data21};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.hardware !== undefined){
if(!(validate74(data.hardware, {instancePath:instancePath+"/hardware",parentData:data,parentDataProperty:"hardware",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.domains !== undefined){
if(!(validate60(data.domains, {instancePath:instancePath+"/domains",parentData:data,parentDataProperty:"domains",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data.os !== undefined){
if(!(validate42(data.os, {instancePath:instancePath+"/os",parentData:data,parentDataProperty:"os",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.kubernetes !== undefined){
let data26 = data.kubernetes;
if(typeof data26 !== "string"){
const err18 = {instancePath:instancePath+"/kubernetes",schemaPath:"#/properties/kubernetes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.kubernetes.type,parentSchema:schema20.properties.kubernetes,data:data26};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.bootFrom !== undefined){
if(!(validate79(data.bootFrom, {instancePath:instancePath+"/bootFrom",parentData:data,parentDataProperty:"bootFrom",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
let data28 = data.labels;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key4 in data28){
let data29 = data28[key4];
if(typeof data29 !== "string"){
const err19 = {instancePath:instancePath+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.labels.additionalProperties.type,parentSchema:schema20.properties.labels.additionalProperties,data:data29};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.properties.labels.type,parentSchema:schema20.properties.labels,data:data28};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.taints !== undefined){
let data30 = data.taints;
if(Array.isArray(data30)){
const len7 = data30.length;
for(let i7=0; i7<len7; i7++){
let data31 = data30[i7];
if(typeof data31 !== "string"){
const err21 = {instancePath:instancePath+"/taints/" + i7,schemaPath:"#/properties/taints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.taints.items.type,parentSchema:schema20.properties.taints.items,data:data31};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/taints",schemaPath:"#/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.taints.type,parentSchema:schema20.properties.taints,data:data30};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","properties":{"server":{"type":"string"},"sealedServer":{"type":"string"},"from":{"$ref":"#/definitions/BootSource"},"document":{"type":"string","enum":["cloud-init","ignition"]},"netboot":{"type":"array","items":{"$ref":"#/definitions/NetbootFormat"}},"powerOn":{"$ref":"#/definitions/PowerOnSpec"}},"required":["server"],"additionalProperties":false};
const schema28 = {"type":"string","enum":["dnsmasq","ipxe","matchbox","pxelinux"]};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "dnsmasq") || (data === "ipxe")) || (data === "matchbox")) || (data === "pxelinux"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema28.enum},message:"must be equal to one of the allowed values",schema:schema28.enum,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","properties":{"serverMbps":{"type":"number"},"registryMbps":{"type":"number"},"machineMbps":{"type":"number"},"systemMB":{"type":"number"},"imagesMB":{"type":"number"},"machineMinutes":{"type":"number"},"atOnce":{"type":"number"}},"additionalProperties":false};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "serverMbps") || (key0 === "registryMbps")) || (key0 === "machineMbps")) || (key0 === "systemMB")) || (key0 === "imagesMB")) || (key0 === "machineMinutes")) || (key0 === "atOnce"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.serverMbps !== undefined){
let data0 = data.serverMbps;
if(!(typeof data0 == "number")){
const err1 = {instancePath:instancePath+"/serverMbps",schemaPath:"#/properties/serverMbps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema29.properties.serverMbps.type,parentSchema:schema29.properties.serverMbps,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.registryMbps !== undefined){
let data1 = data.registryMbps;
if(!(typeof data1 == "number")){
const err2 = {instancePath:instancePath+"/registryMbps",schemaPath:"#/properties/registryMbps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema29.properties.registryMbps.type,parentSchema:schema29.properties.registryMbps,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.machineMbps !== undefined){
let data2 = data.machineMbps;
if(!(typeof data2 == "number")){
const err3 = {instancePath:instancePath+"/machineMbps",schemaPath:"#/properties/machineMbps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema29.properties.machineMbps.type,parentSchema:schema29.properties.machineMbps,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.systemMB !== undefined){
let data3 = data.systemMB;
if(!(typeof data3 == "number")){
const err4 = {instancePath:instancePath+"/systemMB",schemaPath:"#/properties/systemMB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema29.properties.systemMB.type,parentSchema:schema29.properties.systemMB,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.imagesMB !== undefined){
let data4 = data.imagesMB;
if(!(typeof data4 == "number")){
const err5 = {instancePath:instancePath+"/imagesMB",schemaPath:"#/properties/imagesMB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema29.properties.imagesMB.type,parentSchema:schema29.properties.imagesMB,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.machineMinutes !== undefined){
let data5 = data.machineMinutes;
if(!(typeof data5 == "number")){
const err6 = {instancePath:instancePath+"/machineMinutes",schemaPath:"#/properties/machineMinutes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema29.properties.machineMinutes.type,parentSchema:schema29.properties.machineMinutes,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.atOnce !== undefined){
let data6 = data.atOnce;
if(!(typeof data6 == "number")){
const err7 = {instancePath:instancePath+"/atOnce",schemaPath:"#/properties/atOnce/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema29.properties.atOnce.type,parentSchema:schema29.properties.atOnce,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.server === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "server"},message:"must have required property '"+"server"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "server") || (key0 === "sealedServer")) || (key0 === "from")) || (key0 === "document")) || (key0 === "netboot")) || (key0 === "powerOn"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.server !== undefined){
let data0 = data.server;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/server",schemaPath:"#/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.server.type,parentSchema:schema27.properties.server,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sealedServer !== undefined){
let data1 = data.sealedServer;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/sealedServer",schemaPath:"#/properties/sealedServer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.sealedServer.type,parentSchema:schema27.properties.sealedServer,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.from !== undefined){
if(!(validate79(data.from, {instancePath:instancePath+"/from",parentData:data,parentDataProperty:"from",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.document !== undefined){
let data3 = data.document;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.document.type,parentSchema:schema27.properties.document,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data3 === "cloud-init") || (data3 === "ignition"))){
const err5 = {instancePath:instancePath+"/document",schemaPath:"#/properties/document/enum",keyword:"enum",params:{allowedValues: schema27.properties.document.enum},message:"must be equal to one of the allowed values",schema:schema27.properties.document.enum,parentSchema:schema27.properties.document,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.netboot !== undefined){
let data4 = data.netboot;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate84(data4[i0], {instancePath:instancePath+"/netboot/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/netboot",schemaPath:"#/properties/netboot/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.netboot.type,parentSchema:schema27.properties.netboot,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.powerOn !== undefined){
if(!(validate86(data.powerOn, {instancePath:instancePath+"/powerOn",parentData:data,parentDataProperty:"powerOn",rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","properties":{"rule":{"type":"string"},"at":{"type":"string"},"reason":{"type":"string"}},"required":["rule","at","reason"],"additionalProperties":false};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.reason === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "rule") || (key0 === "at")) || (key0 === "reason"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rule !== undefined){
let data0 = data.rule;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.rule.type,parentSchema:schema30.properties.rule,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.at.type,parentSchema:schema30.properties.at,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.reason !== undefined){
let data2 = data.reason;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.reason.type,parentSchema:schema30.properties.reason,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}

const schema31 = {"type":"object","properties":{"mirrors":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"insecureRegistries":{"type":"array","items":{"type":"string"}},"registries":{"type":"object","additionalProperties":{"$ref":"#/definitions/RegistrySpec"}}},"additionalProperties":false};
const schema32 = {"type":"object","properties":{"login":{"$ref":"#/definitions/SecretSpec"}},"required":["login"],"additionalProperties":false};
const schema33 = {"type":"object","properties":{"secret":{"type":"string"}},"required":["secret"],"additionalProperties":false};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.secret === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "secret")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.secret !== undefined){
let data0 = data.secret;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.secret.type,parentSchema:schema33.properties.secret,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}


function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.login === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "login"},message:"must have required property '"+"login"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "login")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.login !== undefined){
if(!(validate93(data.login, {instancePath:instancePath+"/login",parentData:data,parentDataProperty:"login",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "mirrors") || (key0 === "insecureRegistries")) || (key0 === "registries"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mirrors !== undefined){
let data0 = data.mirrors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err1 = {instancePath:instancePath+"/mirrors/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/mirrors/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.mirrors.additionalProperties.items.type,parentSchema:schema31.properties.mirrors.additionalProperties.items,data:data2};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/mirrors/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/mirrors/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.mirrors.additionalProperties.type,parentSchema:schema31.properties.mirrors.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/mirrors",schemaPath:"#/properties/mirrors/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.mirrors.type,parentSchema:schema31.properties.mirrors,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.insecureRegistries !== undefined){
let data3 = data.insecureRegistries;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/insecureRegistries/" + i1,schemaPath:"#/properties/insecureRegistries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.insecureRegistries.items.type,parentSchema:schema31.properties.insecureRegistries.items,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/insecureRegistries",schemaPath:"#/properties/insecureRegistries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.insecureRegistries.type,parentSchema:schema31.properties.insecureRegistries,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.registries !== undefined){
let data5 = data.registries;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!(validate92(data5[key2], {instancePath:instancePath+"/registries/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data5,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.registries.type,parentSchema:schema31.properties.registries,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"object","properties":{"firewall":{"type":"string","enum":["off","ports","trusted"]},"selinux":{"type":"string","enum":["disabled","enforcing","permissive"]},"timeServers":{"type":"array","items":{"type":"string"}},"sshAuthorizedKeys":{"type":"array","items":{"type":"string"}},"rootPassword":{"$ref":"#/definitions/SecretSpec"}},"additionalProperties":false};

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "firewall") || (key0 === "selinux")) || (key0 === "timeServers")) || (key0 === "sshAuthorizedKeys")) || (key0 === "rootPassword"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.firewall !== undefined){
let data0 = data.firewall;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/firewall",schemaPath:"#/properties/firewall/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.firewall.type,parentSchema:schema34.properties.firewall,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((data0 === "off") || (data0 === "ports")) || (data0 === "trusted"))){
const err2 = {instancePath:instancePath+"/firewall",schemaPath:"#/properties/firewall/enum",keyword:"enum",params:{allowedValues: schema34.properties.firewall.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.firewall.enum,parentSchema:schema34.properties.firewall,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.selinux !== undefined){
let data1 = data.selinux;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/selinux",schemaPath:"#/properties/selinux/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.selinux.type,parentSchema:schema34.properties.selinux,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "disabled") || (data1 === "enforcing")) || (data1 === "permissive"))){
const err4 = {instancePath:instancePath+"/selinux",schemaPath:"#/properties/selinux/enum",keyword:"enum",params:{allowedValues: schema34.properties.selinux.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.selinux.enum,parentSchema:schema34.properties.selinux,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.timeServers !== undefined){
let data2 = data.timeServers;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/timeServers/" + i0,schemaPath:"#/properties/timeServers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.timeServers.items.type,parentSchema:schema34.properties.timeServers.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/timeServers",schemaPath:"#/properties/timeServers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.timeServers.type,parentSchema:schema34.properties.timeServers,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.sshAuthorizedKeys !== undefined){
let data4 = data.sshAuthorizedKeys;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/sshAuthorizedKeys/" + i1,schemaPath:"#/properties/sshAuthorizedKeys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sshAuthorizedKeys.items.type,parentSchema:schema34.properties.sshAuthorizedKeys.items,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/sshAuthorizedKeys",schemaPath:"#/properties/sshAuthorizedKeys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.sshAuthorizedKeys.type,parentSchema:schema34.properties.sshAuthorizedKeys,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.rootPassword !== undefined){
if(!(validate93(data.rootPassword, {instancePath:instancePath+"/rootPassword",parentData:data,parentDataProperty:"rootPassword",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}

const schema35 = {"type":"object","properties":{"maxNodes":{"type":"number"},"podsPerNode":{"type":"number"},"pods":{"type":"number"},"containers":{"type":"number"},"services":{"type":"number"},"objects":{"type":"object","additionalProperties":{"type":"number"}},"byHand":{"$ref":"#/definitions/ByHandSpec"}},"additionalProperties":false};
const schema36 = {"type":"object","properties":{"acceptBacklog":{"type":"number"},"balancerConnectSeconds":{"type":"number"},"balancerIdleSeconds":{"type":"number"},"balancerMaxConnections":{"type":"number"},"balancerTunnelSeconds":{"type":"number"},"concurrentSyncs":{"type":"object","additionalProperties":{"type":"number"}},"conntrackMin":{"type":"number"},"conntrackPerCore":{"type":"number"},"controlPlaneCpus":{"type":"number"},"controlPlaneMemoryGiB":{"type":"number"},"controllerManagerBurst":{"type":"number"},"controllerManagerQps":{"type":"number"},"corednsCache":{"type":"number"},"corednsForwards":{"type":"number"},"corednsMemoryMiB":{"type":"number"},"corednsReplicas":{"type":"number"},"deleteCollectionWorkers":{"type":"number"},"endpointBatchMs":{"type":"number"},"etcdCompactionSeconds":{"type":"number"},"etcdCpus":{"type":"number"},"etcdDiskIops":{"type":"number"},"etcdDiskMBps":{"type":"number"},"etcdMemoryGiB":{"type":"number"},"goawayChance":{"type":"number"},"inotifyInstances":{"type":"number"},"inotifyWatches":{"type":"number"},"kubeletBurst":{"type":"number"},"kubeletQps":{"type":"number"},"maxMutatingRequestsInflight":{"type":"number"},"maxRequestsInflight":{"type":"number"},"neighbourThresholds":{"type":"array","items":{"type":"number"},"minItems":3,"maxItems":3},"packetBacklog":{"type":"number"},"parallelImagePulls":{"type":"number"},"proxySyncSeconds":{"type":"number"},"schedulerBurst":{"type":"number"},"schedulerQps":{"type":"number"},"synBacklog":{"type":"number"},"watchCacheOff":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema36.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.acceptBacklog !== undefined){
let data0 = data.acceptBacklog;
if(!(typeof data0 == "number")){
const err1 = {instancePath:instancePath+"/acceptBacklog",schemaPath:"#/properties/acceptBacklog/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.acceptBacklog.type,parentSchema:schema36.properties.acceptBacklog,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.balancerConnectSeconds !== undefined){
let data1 = data.balancerConnectSeconds;
if(!(typeof data1 == "number")){
const err2 = {instancePath:instancePath+"/balancerConnectSeconds",schemaPath:"#/properties/balancerConnectSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.balancerConnectSeconds.type,parentSchema:schema36.properties.balancerConnectSeconds,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.balancerIdleSeconds !== undefined){
let data2 = data.balancerIdleSeconds;
if(!(typeof data2 == "number")){
const err3 = {instancePath:instancePath+"/balancerIdleSeconds",schemaPath:"#/properties/balancerIdleSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.balancerIdleSeconds.type,parentSchema:schema36.properties.balancerIdleSeconds,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.balancerMaxConnections !== undefined){
let data3 = data.balancerMaxConnections;
if(!(typeof data3 == "number")){
const err4 = {instancePath:instancePath+"/balancerMaxConnections",schemaPath:"#/properties/balancerMaxConnections/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.balancerMaxConnections.type,parentSchema:schema36.properties.balancerMaxConnections,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.balancerTunnelSeconds !== undefined){
let data4 = data.balancerTunnelSeconds;
if(!(typeof data4 == "number")){
const err5 = {instancePath:instancePath+"/balancerTunnelSeconds",schemaPath:"#/properties/balancerTunnelSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.balancerTunnelSeconds.type,parentSchema:schema36.properties.balancerTunnelSeconds,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.concurrentSyncs !== undefined){
let data5 = data.concurrentSyncs;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(!(typeof data6 == "number")){
const err6 = {instancePath:instancePath+"/concurrentSyncs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/concurrentSyncs/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.concurrentSyncs.additionalProperties.type,parentSchema:schema36.properties.concurrentSyncs.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/concurrentSyncs",schemaPath:"#/properties/concurrentSyncs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.concurrentSyncs.type,parentSchema:schema36.properties.concurrentSyncs,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.conntrackMin !== undefined){
let data7 = data.conntrackMin;
if(!(typeof data7 == "number")){
const err8 = {instancePath:instancePath+"/conntrackMin",schemaPath:"#/properties/conntrackMin/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.conntrackMin.type,parentSchema:schema36.properties.conntrackMin,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.conntrackPerCore !== undefined){
let data8 = data.conntrackPerCore;
if(!(typeof data8 == "number")){
const err9 = {instancePath:instancePath+"/conntrackPerCore",schemaPath:"#/properties/conntrackPerCore/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.conntrackPerCore.type,parentSchema:schema36.properties.conntrackPerCore,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.controlPlaneCpus !== undefined){
let data9 = data.controlPlaneCpus;
if(!(typeof data9 == "number")){
const err10 = {instancePath:instancePath+"/controlPlaneCpus",schemaPath:"#/properties/controlPlaneCpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.controlPlaneCpus.type,parentSchema:schema36.properties.controlPlaneCpus,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.controlPlaneMemoryGiB !== undefined){
let data10 = data.controlPlaneMemoryGiB;
if(!(typeof data10 == "number")){
const err11 = {instancePath:instancePath+"/controlPlaneMemoryGiB",schemaPath:"#/properties/controlPlaneMemoryGiB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.controlPlaneMemoryGiB.type,parentSchema:schema36.properties.controlPlaneMemoryGiB,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.controllerManagerBurst !== undefined){
let data11 = data.controllerManagerBurst;
if(!(typeof data11 == "number")){
const err12 = {instancePath:instancePath+"/controllerManagerBurst",schemaPath:"#/properties/controllerManagerBurst/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.controllerManagerBurst.type,parentSchema:schema36.properties.controllerManagerBurst,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.controllerManagerQps !== undefined){
let data12 = data.controllerManagerQps;
if(!(typeof data12 == "number")){
const err13 = {instancePath:instancePath+"/controllerManagerQps",schemaPath:"#/properties/controllerManagerQps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.controllerManagerQps.type,parentSchema:schema36.properties.controllerManagerQps,data:data12};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.corednsCache !== undefined){
let data13 = data.corednsCache;
if(!(typeof data13 == "number")){
const err14 = {instancePath:instancePath+"/corednsCache",schemaPath:"#/properties/corednsCache/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.corednsCache.type,parentSchema:schema36.properties.corednsCache,data:data13};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.corednsForwards !== undefined){
let data14 = data.corednsForwards;
if(!(typeof data14 == "number")){
const err15 = {instancePath:instancePath+"/corednsForwards",schemaPath:"#/properties/corednsForwards/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.corednsForwards.type,parentSchema:schema36.properties.corednsForwards,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.corednsMemoryMiB !== undefined){
let data15 = data.corednsMemoryMiB;
if(!(typeof data15 == "number")){
const err16 = {instancePath:instancePath+"/corednsMemoryMiB",schemaPath:"#/properties/corednsMemoryMiB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.corednsMemoryMiB.type,parentSchema:schema36.properties.corednsMemoryMiB,data:data15};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.corednsReplicas !== undefined){
let data16 = data.corednsReplicas;
if(!(typeof data16 == "number")){
const err17 = {instancePath:instancePath+"/corednsReplicas",schemaPath:"#/properties/corednsReplicas/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.corednsReplicas.type,parentSchema:schema36.properties.corednsReplicas,data:data16};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.deleteCollectionWorkers !== undefined){
let data17 = data.deleteCollectionWorkers;
if(!(typeof data17 == "number")){
const err18 = {instancePath:instancePath+"/deleteCollectionWorkers",schemaPath:"#/properties/deleteCollectionWorkers/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.deleteCollectionWorkers.type,parentSchema:schema36.properties.deleteCollectionWorkers,data:data17};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.endpointBatchMs !== undefined){
let data18 = data.endpointBatchMs;
if(!(typeof data18 == "number")){
const err19 = {instancePath:instancePath+"/endpointBatchMs",schemaPath:"#/properties/endpointBatchMs/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.endpointBatchMs.type,parentSchema:schema36.properties.endpointBatchMs,data:data18};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.etcdCompactionSeconds !== undefined){
let data19 = data.etcdCompactionSeconds;
if(!(typeof data19 == "number")){
const err20 = {instancePath:instancePath+"/etcdCompactionSeconds",schemaPath:"#/properties/etcdCompactionSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.etcdCompactionSeconds.type,parentSchema:schema36.properties.etcdCompactionSeconds,data:data19};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.etcdCpus !== undefined){
let data20 = data.etcdCpus;
if(!(typeof data20 == "number")){
const err21 = {instancePath:instancePath+"/etcdCpus",schemaPath:"#/properties/etcdCpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.etcdCpus.type,parentSchema:schema36.properties.etcdCpus,data:data20};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.etcdDiskIops !== undefined){
let data21 = data.etcdDiskIops;
if(!(typeof data21 == "number")){
const err22 = {instancePath:instancePath+"/etcdDiskIops",schemaPath:"#/properties/etcdDiskIops/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.etcdDiskIops.type,parentSchema:schema36.properties.etcdDiskIops,data:data21};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.etcdDiskMBps !== undefined){
let data22 = data.etcdDiskMBps;
if(!(typeof data22 == "number")){
const err23 = {instancePath:instancePath+"/etcdDiskMBps",schemaPath:"#/properties/etcdDiskMBps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.etcdDiskMBps.type,parentSchema:schema36.properties.etcdDiskMBps,data:data22};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.etcdMemoryGiB !== undefined){
let data23 = data.etcdMemoryGiB;
if(!(typeof data23 == "number")){
const err24 = {instancePath:instancePath+"/etcdMemoryGiB",schemaPath:"#/properties/etcdMemoryGiB/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.etcdMemoryGiB.type,parentSchema:schema36.properties.etcdMemoryGiB,data:data23};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.goawayChance !== undefined){
let data24 = data.goawayChance;
if(!(typeof data24 == "number")){
const err25 = {instancePath:instancePath+"/goawayChance",schemaPath:"#/properties/goawayChance/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.goawayChance.type,parentSchema:schema36.properties.goawayChance,data:data24};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.inotifyInstances !== undefined){
let data25 = data.inotifyInstances;
if(!(typeof data25 == "number")){
const err26 = {instancePath:instancePath+"/inotifyInstances",schemaPath:"#/properties/inotifyInstances/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.inotifyInstances.type,parentSchema:schema36.properties.inotifyInstances,data:data25};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.inotifyWatches !== undefined){
let data26 = data.inotifyWatches;
if(!(typeof data26 == "number")){
const err27 = {instancePath:instancePath+"/inotifyWatches",schemaPath:"#/properties/inotifyWatches/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.inotifyWatches.type,parentSchema:schema36.properties.inotifyWatches,data:data26};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.kubeletBurst !== undefined){
let data27 = data.kubeletBurst;
if(!(typeof data27 == "number")){
const err28 = {instancePath:instancePath+"/kubeletBurst",schemaPath:"#/properties/kubeletBurst/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.kubeletBurst.type,parentSchema:schema36.properties.kubeletBurst,data:data27};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.kubeletQps !== undefined){
let data28 = data.kubeletQps;
if(!(typeof data28 == "number")){
const err29 = {instancePath:instancePath+"/kubeletQps",schemaPath:"#/properties/kubeletQps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.kubeletQps.type,parentSchema:schema36.properties.kubeletQps,data:data28};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.maxMutatingRequestsInflight !== undefined){
let data29 = data.maxMutatingRequestsInflight;
if(!(typeof data29 == "number")){
const err30 = {instancePath:instancePath+"/maxMutatingRequestsInflight",schemaPath:"#/properties/maxMutatingRequestsInflight/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.maxMutatingRequestsInflight.type,parentSchema:schema36.properties.maxMutatingRequestsInflight,data:data29};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.maxRequestsInflight !== undefined){
let data30 = data.maxRequestsInflight;
if(!(typeof data30 == "number")){
const err31 = {instancePath:instancePath+"/maxRequestsInflight",schemaPath:"#/properties/maxRequestsInflight/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.maxRequestsInflight.type,parentSchema:schema36.properties.maxRequestsInflight,data:data30};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.neighbourThresholds !== undefined){
let data31 = data.neighbourThresholds;
if(Array.isArray(data31)){
if(data31.length > 3){
const err32 = {instancePath:instancePath+"/neighbourThresholds",schemaPath:"#/properties/neighbourThresholds/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items",schema:3,parentSchema:schema36.properties.neighbourThresholds,data:data31};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data31.length < 3){
const err33 = {instancePath:instancePath+"/neighbourThresholds",schemaPath:"#/properties/neighbourThresholds/minItems",keyword:"minItems",params:{limit: 3},message:"must NOT have fewer than 3 items",schema:3,parentSchema:schema36.properties.neighbourThresholds,data:data31};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len0 = data31.length;
for(let i0=0; i0<len0; i0++){
let data32 = data31[i0];
if(!(typeof data32 == "number")){
const err34 = {instancePath:instancePath+"/neighbourThresholds/" + i0,schemaPath:"#/properties/neighbourThresholds/items/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.neighbourThresholds.items.type,parentSchema:schema36.properties.neighbourThresholds.items,data:data32};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/neighbourThresholds",schemaPath:"#/properties/neighbourThresholds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.neighbourThresholds.type,parentSchema:schema36.properties.neighbourThresholds,data:data31};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.packetBacklog !== undefined){
let data33 = data.packetBacklog;
if(!(typeof data33 == "number")){
const err36 = {instancePath:instancePath+"/packetBacklog",schemaPath:"#/properties/packetBacklog/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.packetBacklog.type,parentSchema:schema36.properties.packetBacklog,data:data33};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.parallelImagePulls !== undefined){
let data34 = data.parallelImagePulls;
if(!(typeof data34 == "number")){
const err37 = {instancePath:instancePath+"/parallelImagePulls",schemaPath:"#/properties/parallelImagePulls/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.parallelImagePulls.type,parentSchema:schema36.properties.parallelImagePulls,data:data34};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.proxySyncSeconds !== undefined){
let data35 = data.proxySyncSeconds;
if(!(typeof data35 == "number")){
const err38 = {instancePath:instancePath+"/proxySyncSeconds",schemaPath:"#/properties/proxySyncSeconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.proxySyncSeconds.type,parentSchema:schema36.properties.proxySyncSeconds,data:data35};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.schedulerBurst !== undefined){
let data36 = data.schedulerBurst;
if(!(typeof data36 == "number")){
const err39 = {instancePath:instancePath+"/schedulerBurst",schemaPath:"#/properties/schedulerBurst/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.schedulerBurst.type,parentSchema:schema36.properties.schedulerBurst,data:data36};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.schedulerQps !== undefined){
let data37 = data.schedulerQps;
if(!(typeof data37 == "number")){
const err40 = {instancePath:instancePath+"/schedulerQps",schemaPath:"#/properties/schedulerQps/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.schedulerQps.type,parentSchema:schema36.properties.schedulerQps,data:data37};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.synBacklog !== undefined){
let data38 = data.synBacklog;
if(!(typeof data38 == "number")){
const err41 = {instancePath:instancePath+"/synBacklog",schemaPath:"#/properties/synBacklog/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema36.properties.synBacklog.type,parentSchema:schema36.properties.synBacklog,data:data38};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.watchCacheOff !== undefined){
let data39 = data.watchCacheOff;
if(Array.isArray(data39)){
const len1 = data39.length;
for(let i1=0; i1<len1; i1++){
let data40 = data39[i1];
if(typeof data40 !== "string"){
const err42 = {instancePath:instancePath+"/watchCacheOff/" + i1,schemaPath:"#/properties/watchCacheOff/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.watchCacheOff.items.type,parentSchema:schema36.properties.watchCacheOff.items,data:data40};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/watchCacheOff",schemaPath:"#/properties/watchCacheOff/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.watchCacheOff.type,parentSchema:schema36.properties.watchCacheOff,data:data39};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}


function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "maxNodes") || (key0 === "podsPerNode")) || (key0 === "pods")) || (key0 === "containers")) || (key0 === "services")) || (key0 === "objects")) || (key0 === "byHand"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.maxNodes !== undefined){
let data0 = data.maxNodes;
if(!(typeof data0 == "number")){
const err1 = {instancePath:instancePath+"/maxNodes",schemaPath:"#/properties/maxNodes/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.maxNodes.type,parentSchema:schema35.properties.maxNodes,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.podsPerNode !== undefined){
let data1 = data.podsPerNode;
if(!(typeof data1 == "number")){
const err2 = {instancePath:instancePath+"/podsPerNode",schemaPath:"#/properties/podsPerNode/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.podsPerNode.type,parentSchema:schema35.properties.podsPerNode,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pods !== undefined){
let data2 = data.pods;
if(!(typeof data2 == "number")){
const err3 = {instancePath:instancePath+"/pods",schemaPath:"#/properties/pods/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.pods.type,parentSchema:schema35.properties.pods,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.containers !== undefined){
let data3 = data.containers;
if(!(typeof data3 == "number")){
const err4 = {instancePath:instancePath+"/containers",schemaPath:"#/properties/containers/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.containers.type,parentSchema:schema35.properties.containers,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.services !== undefined){
let data4 = data.services;
if(!(typeof data4 == "number")){
const err5 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.services.type,parentSchema:schema35.properties.services,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.objects !== undefined){
let data5 = data.objects;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(!(typeof data6 == "number")){
const err6 = {instancePath:instancePath+"/objects/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/objects/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.objects.additionalProperties.type,parentSchema:schema35.properties.objects.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.objects.type,parentSchema:schema35.properties.objects,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.byHand !== undefined){
if(!(validate101(data.byHand, {instancePath:instancePath+"/byHand",parentData:data,parentDataProperty:"byHand",rootData}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kubernetes === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kubernetes"},message:"must have required property '"+"kubernetes"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.os === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.networks === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "networks"},message:"must have required property '"+"networks"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.endpoint === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.etcd === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "etcd"},message:"must have required property '"+"etcd"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.pools === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pools"},message:"must have required property '"+"pools"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.boot === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "boot"},message:"must have required property '"+"boot"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.flags !== undefined){
if(!(validate22(data.flags, {instancePath:instancePath+"/flags",parentData:data,parentDataProperty:"flags",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.kubelet !== undefined){
let data1 = data.kubelet;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
const err9 = {instancePath:instancePath+"/kubelet",schemaPath:"#/properties/kubelet/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.kubelet.type,parentSchema:schema6.properties.kubelet,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sysctls !== undefined){
let data2 = data.sysctls;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((!(typeof data3 == "number")) && (typeof data3 !== "string")){
const err10 = {instancePath:instancePath+"/sysctls/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sysctls/additionalProperties/type",keyword:"type",params:{type: schema6.properties.sysctls.additionalProperties.type},message:"must be number,string",schema:schema6.properties.sysctls.additionalProperties.type,parentSchema:schema6.properties.sysctls.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/sysctls",schemaPath:"#/properties/sysctls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.sysctls.type,parentSchema:schema6.properties.sysctls,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.files !== undefined){
let data4 = data.files;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data4[i0], {instancePath:instancePath+"/files/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.files.type,parentSchema:schema6.properties.files,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.secretFiles !== undefined){
let data6 = data.secretFiles;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate32(data6[i1], {instancePath:instancePath+"/secretFiles/" + i1,parentData:data6,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/secretFiles",schemaPath:"#/properties/secretFiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.secretFiles.type,parentSchema:schema6.properties.secretFiles,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.units !== undefined){
let data8 = data.units;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate34(data8[i2], {instancePath:instancePath+"/units/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/units",schemaPath:"#/properties/units/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.units.type,parentSchema:schema6.properties.units,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.packages !== undefined){
let data10 = data.packages;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/packages/" + i3,schemaPath:"#/properties/packages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.packages.items.type,parentSchema:schema6.properties.packages.items,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.packages.type,parentSchema:schema6.properties.packages,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.kernelArguments !== undefined){
let data12 = data.kernelArguments;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(typeof data13 !== "string"){
const err17 = {instancePath:instancePath+"/kernelArguments/" + i4,schemaPath:"#/properties/kernelArguments/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.kernelArguments.items.type,parentSchema:schema6.properties.kernelArguments.items,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/kernelArguments",schemaPath:"#/properties/kernelArguments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.kernelArguments.type,parentSchema:schema6.properties.kernelArguments,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.extensions !== undefined){
let data14 = data.extensions;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!(validate36(data14[key2], {instancePath:instancePath+"/extensions/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/extensions",schemaPath:"#/properties/extensions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.extensions.type,parentSchema:schema6.properties.extensions,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.patches !== undefined){
let data16 = data.patches;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(!(validate38(data16[i5], {instancePath:instancePath+"/patches/" + i5,parentData:data16,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/patches",schemaPath:"#/properties/patches/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.patches.type,parentSchema:schema6.properties.patches,data:data16};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.name !== undefined){
let data18 = data.name;
if(typeof data18 !== "string"){
const err21 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.name.type,parentSchema:schema6.properties.name,data:data18};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.kubernetes !== undefined){
let data19 = data.kubernetes;
if(typeof data19 !== "string"){
const err22 = {instancePath:instancePath+"/kubernetes",schemaPath:"#/properties/kubernetes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.kubernetes.type,parentSchema:schema6.properties.kubernetes,data:data19};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.os !== undefined){
if(!(validate42(data.os, {instancePath:instancePath+"/os",parentData:data,parentDataProperty:"os",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.networks !== undefined){
if(!(validate44(data.networks, {instancePath:instancePath+"/networks",parentData:data,parentDataProperty:"networks",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.dns !== undefined){
if(!(validate46(data.dns, {instancePath:instancePath+"/dns",parentData:data,parentDataProperty:"dns",rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data.endpoint !== undefined){
if(!(validate48(data.endpoint, {instancePath:instancePath+"/endpoint",parentData:data,parentDataProperty:"endpoint",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data.etcd !== undefined){
let data24 = data.etcd;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key3 in data24){
if(!(validate50(data24[key3], {instancePath:instancePath+"/etcd/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data24,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/etcd",schemaPath:"#/properties/etcd/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.etcd.type,parentSchema:schema6.properties.etcd,data:data24};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.pools !== undefined){
let data26 = data.pools;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key4 in data26){
if(!(validate52(data26[key4], {instancePath:instancePath+"/pools/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data26,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.pools.type,parentSchema:schema6.properties.pools,data:data26};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.boot !== undefined){
if(!(validate82(data.boot, {instancePath:instancePath+"/boot",parentData:data,parentDataProperty:"boot",rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data.bootstrap !== undefined){
let data29 = data.bootstrap;
if(typeof data29 !== "string"){
const err25 = {instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.bootstrap.type,parentSchema:schema6.properties.bootstrap,data:data29};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((data29 === "kubeadm") || (data29 === "static"))){
const err26 = {instancePath:instancePath+"/bootstrap",schemaPath:"#/properties/bootstrap/enum",keyword:"enum",params:{allowedValues: schema6.properties.bootstrap.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.bootstrap.enum,parentSchema:schema6.properties.bootstrap,data:data29};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.kubeletIdentity !== undefined){
let data30 = data.kubeletIdentity;
if(typeof data30 !== "string"){
const err27 = {instancePath:instancePath+"/kubeletIdentity",schemaPath:"#/properties/kubeletIdentity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.kubeletIdentity.type,parentSchema:schema6.properties.kubeletIdentity,data:data30};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data30 === "bootstrap-token") || (data30 === "certificate"))){
const err28 = {instancePath:instancePath+"/kubeletIdentity",schemaPath:"#/properties/kubeletIdentity/enum",keyword:"enum",params:{allowedValues: schema6.properties.kubeletIdentity.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.kubeletIdentity.enum,parentSchema:schema6.properties.kubeletIdentity,data:data30};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.bootstrapTokenTtlHours !== undefined){
let data31 = data.bootstrapTokenTtlHours;
if(!(typeof data31 == "number")){
const err29 = {instancePath:instancePath+"/bootstrapTokenTtlHours",schemaPath:"#/properties/bootstrapTokenTtlHours/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.bootstrapTokenTtlHours.type,parentSchema:schema6.properties.bootstrapTokenTtlHours,data:data31};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.pkiLayout !== undefined){
let data32 = data.pkiLayout;
if(typeof data32 !== "string"){
const err30 = {instancePath:instancePath+"/pkiLayout",schemaPath:"#/properties/pkiLayout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.pkiLayout.type,parentSchema:schema6.properties.pkiLayout,data:data32};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data32 === "kubeadm") || (data32 === "srv-kubernetes"))){
const err31 = {instancePath:instancePath+"/pkiLayout",schemaPath:"#/properties/pkiLayout/enum",keyword:"enum",params:{allowedValues: schema6.properties.pkiLayout.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.pkiLayout.enum,parentSchema:schema6.properties.pkiLayout,data:data32};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.secretsRecipients !== undefined){
let data33 = data.secretsRecipients;
if(Array.isArray(data33)){
const len6 = data33.length;
for(let i6=0; i6<len6; i6++){
let data34 = data33[i6];
if(typeof data34 !== "string"){
const err32 = {instancePath:instancePath+"/secretsRecipients/" + i6,schemaPath:"#/properties/secretsRecipients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.secretsRecipients.items.type,parentSchema:schema6.properties.secretsRecipients.items,data:data34};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/secretsRecipients",schemaPath:"#/properties/secretsRecipients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.secretsRecipients.type,parentSchema:schema6.properties.secretsRecipients,data:data33};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.accept !== undefined){
let data35 = data.accept;
if(Array.isArray(data35)){
const len7 = data35.length;
for(let i7=0; i7<len7; i7++){
if(!(validate89(data35[i7], {instancePath:instancePath+"/accept/" + i7,parentData:data35,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/accept",schemaPath:"#/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.accept.type,parentSchema:schema6.properties.accept,data:data35};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.runtime !== undefined){
if(!(validate91(data.runtime, {instancePath:instancePath+"/runtime",parentData:data,parentDataProperty:"runtime",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.host !== undefined){
if(!(validate97(data.host, {instancePath:instancePath+"/host",parentData:data,parentDataProperty:"host",rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data.size !== undefined){
if(!(validate100(data.size, {instancePath:instancePath+"/size",parentData:data,parentDataProperty:"size",rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
if(data.proxyMode !== undefined){
let data40 = data.proxyMode;
if(typeof data40 !== "string"){
const err35 = {instancePath:instancePath+"/proxyMode",schemaPath:"#/properties/proxyMode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.proxyMode.type,parentSchema:schema6.properties.proxyMode,data:data40};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((data40 === "iptables") || (data40 === "ipvs")) || (data40 === "nftables"))){
const err36 = {instancePath:instancePath+"/proxyMode",schemaPath:"#/properties/proxyMode/enum",keyword:"enum",params:{allowedValues: schema6.properties.proxyMode.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.proxyMode.enum,parentSchema:schema6.properties.proxyMode,data:data40};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.cni !== undefined){
let data41 = data.cni;
if(typeof data41 !== "string"){
const err37 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.cni.type,parentSchema:schema6.properties.cni,data:data41};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((data41 === "calico") || (data41 === "none"))){
const err38 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/enum",keyword:"enum",params:{allowedValues: schema6.properties.cni.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.cni.enum,parentSchema:schema6.properties.cni,data:data41};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.calicoManifests !== undefined){
let data42 = data.calicoManifests;
if(typeof data42 !== "string"){
const err39 = {instancePath:instancePath+"/calicoManifests",schemaPath:"#/properties/calicoManifests/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.calicoManifests.type,parentSchema:schema6.properties.calicoManifests,data:data42};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.images !== undefined){
let data43 = data.images;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key5 in data43){
let data44 = data43[key5];
if(typeof data44 !== "string"){
const err40 = {instancePath:instancePath+"/images/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/images/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.images.additionalProperties.type,parentSchema:schema6.properties.images.additionalProperties,data:data44};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.images.type,parentSchema:schema6.properties.images,data:data43};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
