import { NaaccrXmlError } from './naaccr-xml-error.js';
import type { NaaccrReadOptions, RegisteredNamespace } from './read-options.js';

/** Namespace of NAACCR XML data and dictionaries. */
export const NAACCR_NAMESPACE = 'http://naaccr.org/naaccrxml';

const STANDARD_TAGS: ReadonlySet<string> = new Set(['NaaccrData', 'Patient', 'Tumor', 'Item']);

/** True for the four elements of the standard (local name). */
export function isStandardTag(local: string): boolean {
  return STANDARD_TAGS.has(local);
}

/** Prefix and local name of a qualified name; the prefix of `a:b:c` is `a`. */
export function splitName(name: string): { readonly prefix: string | undefined; readonly local: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: undefined, local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** What the caller registered for a prefix; nothing for a prefix that every object has, such as `constructor`. */
export function registeredNamespace(prefix: string, namespaces: NaaccrReadOptions['namespaces']): RegisteredNamespace | undefined {
  return namespaces && Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined;
}

type NameOptions = Pick<NaaccrReadOptions, 'namespaceRules' | 'extensions' | 'namespaces'>;

/**
 * Refuses an element name that the namespace rules do not allow. Prefixes are compared as written, never by their URI, as the
 * reference implementation does.
 * @returns the local name
 * @throws NaaccrXmlError BAD_NAMESPACE
 */
export function checkElementName(name: string, options: NameOptions): string {
  const { prefix, local } = splitName(name);
  if (prefix === undefined) {
    if (options.namespaceRules !== 'relaxed' && !isStandardTag(local)) {
      throw new NaaccrXmlError('BAD_NAMESPACE', `tag '${local}' needs to be defined within a namespace`);
    }
    return local;
  }
  const mustBeRegistered = isStandardTag(local) || options.extensions !== 'ignore';
  if (mustBeRegistered && !registeredNamespace(prefix, options.namespaces)?.tags.includes(local)) {
    throw new NaaccrXmlError('BAD_NAMESPACE', `tag '${local}' is not allowed for namespace '${prefix}'`);
  }
  return local;
}

/** Namespace rules of the root's attributes. @throws NaaccrXmlError BAD_NAMESPACE */
export function checkRootNamespaces(attributes: ReadonlyMap<string, string>, options: NameOptions): void {
  const isStrict = options.namespaceRules !== 'relaxed';
  const declared = new Set<string>();
  let isNaaccrDeclared = false;
  for (const [name, value] of attributes) {
    if (!isNamespaceDeclaration(name)) continue;
    const prefix = splitName(name).prefix === undefined ? '' : splitName(name).local;
    if (prefix === '' && value !== NAACCR_NAMESPACE) throw namespaceError(`default namespace can only be set to ${NAACCR_NAMESPACE}`);
    if (isStrict && prefix !== '' && !registeredNamespace(prefix, options.namespaces)) {
      throw namespaceError(`namespace ${value} (prefix=${prefix}) has not been defined in the configuration`);
    }
    declared.add(prefix);
    isNaaccrDeclared ||= value === NAACCR_NAMESPACE;
  }
  if (!isStrict) return;
  if (!isNaaccrDeclared) throw namespaceError(`namespace ${NAACCR_NAMESPACE} must be defined in the root attributes`);
  for (const name of attributes.keys()) checkForeignAttribute(name, declared);
}

const ROOT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'baseDictionaryUri',
  'userDictionaryUri',
  'recordType',
  'timeGenerated',
  'specificationVersion',
]);

/** True for the five attributes of the standard. */
export function isRootAttribute(name: string): boolean {
  return ROOT_ATTRIBUTES.has(name);
}

/** True for an attribute that declares a namespace; as the reference has it, for any whose name begins like one. */
export function isNamespaceDeclaration(name: string): boolean {
  return name.startsWith('xmlns');
}

function checkForeignAttribute(name: string, declared: ReadonlySet<string>): void {
  if (isRootAttribute(name) || isNamespaceDeclaration(name)) return;
  const { prefix } = splitName(name);
  if (prefix === undefined) throw namespaceError(`attribute ${name} must use a namespace prefix`);
  if (!declared.has(prefix))
    throw namespaceError(`attribute ${name.slice(prefix.length + 1)} uses a prefix ${prefix} that is not properly defined`);
}

function namespaceError(reason: string): NaaccrXmlError {
  return new NaaccrXmlError('BAD_NAMESPACE', reason);
}
