import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-LW42HARS.mjs";
import {
  Problem
} from "./chunk-Z43V52UN.mjs";
import {
  __commonJS,
  __esm,
  __export,
  __toCommonJS,
  __toESM
} from "./chunk-WFDVSY7P.mjs";

// node_modules/@renovatebot/pep440/lib/version.js
var require_version = __commonJS({
  "node_modules/@renovatebot/pep440/lib/version.js"(exports, module) {
    var VERSION_PATTERN = [
      "v?",
      "(?:",
      /* */
      "(?:(?<epoch>[0-9]+)!)?",
      // epoch
      /* */
      "(?<release>[0-9]+(?:\\.[0-9]+)*)",
      // release segment
      /* */
      "(?<pre>",
      // pre-release
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))",
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<pre_n>[0-9]+)?",
      /* */
      ")?",
      /* */
      "(?<post>",
      // post release
      /*    */
      "(?:-(?<post_n1>[0-9]+))",
      /*    */
      "|",
      /*    */
      "(?:",
      /*        */
      "[-_\\.]?",
      /*        */
      "(?<post_l>post|rev|r)",
      /*        */
      "[-_\\.]?",
      /*        */
      "(?<post_n2>[0-9]+)?",
      /*    */
      ")",
      /* */
      ")?",
      /* */
      "(?<dev>",
      // dev release
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<dev_l>dev)",
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<dev_n>[0-9]+)?",
      /* */
      ")?",
      ")",
      "(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?"
      // local version
    ].join("");
    module.exports = {
      VERSION_PATTERN,
      valid,
      clean,
      explain,
      parse: parse2,
      stringify: stringify2
    };
    var validRegex = new RegExp("^" + VERSION_PATTERN + "$", "i");
    function valid(version) {
      return validRegex.test(version) ? version : null;
    }
    var cleanRegex = new RegExp("^\\s*" + VERSION_PATTERN + "\\s*$", "i");
    function clean(version) {
      return stringify2(parse2(version, cleanRegex));
    }
    function parse2(version, regex) {
      const { groups } = (regex || validRegex).exec(version) || {};
      if (!groups) {
        return null;
      }
      const parsed = {
        epoch: Number(groups.epoch ? groups.epoch : 0),
        release: groups.release.split(".").map(Number),
        pre: normalize_letter_version(groups.pre_l, groups.pre_n),
        post: normalize_letter_version(
          groups.post_l,
          groups.post_n1 || groups.post_n2
        ),
        dev: normalize_letter_version(groups.dev_l, groups.dev_n),
        local: parse_local_version(groups.local)
      };
      return parsed;
    }
    function stringify2(parsed) {
      if (!parsed) {
        return null;
      }
      const { epoch, release, pre, post, dev, local } = parsed;
      const parts = [];
      if (epoch !== 0) {
        parts.push(`${epoch}!`);
      }
      parts.push(release.join("."));
      if (pre) {
        parts.push(pre.join(""));
      }
      if (post) {
        parts.push("." + post.join(""));
      }
      if (dev) {
        parts.push("." + dev.join(""));
      }
      if (local) {
        parts.push(`+${local}`);
      }
      return parts.join("");
    }
    function normalize_letter_version(letterIn, numberIn) {
      let letter = letterIn;
      let number = numberIn;
      if (letter) {
        if (!number) {
          number = 0;
        }
        letter = letter.toLowerCase();
        if (letter === "alpha") {
          letter = "a";
        } else if (letter === "beta") {
          letter = "b";
        } else if (["c", "pre", "preview"].includes(letter)) {
          letter = "rc";
        } else if (["rev", "r"].includes(letter)) {
          letter = "post";
        }
        return [letter, Number(number)];
      }
      if (!letter && number) {
        letter = "post";
        return [letter, Number(number)];
      }
      return null;
    }
    function parse_local_version(local) {
      if (local) {
        return local.split(/[._-]/).map(
          (part) => Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part)
        );
      }
      return null;
    }
    function explain(version) {
      const parsed = parse2(version);
      if (!parsed) {
        return parsed;
      }
      const { epoch, release, pre, post, dev, local } = parsed;
      let base_version = "";
      if (epoch !== 0) {
        base_version += epoch + "!";
      }
      base_version += release.join(".");
      const is_prerelease = Boolean(dev || pre);
      const is_devrelease = Boolean(dev);
      const is_postrelease = Boolean(post);
      return {
        epoch,
        release,
        pre,
        post: post ? post[1] : post,
        dev: dev ? dev[1] : dev,
        local: local ? local.join(".") : local,
        public: stringify2(parsed).split("+", 1)[0],
        base_version,
        is_prerelease,
        is_devrelease,
        is_postrelease
      };
    }
  }
});

// node_modules/@renovatebot/pep440/lib/operator.js
var require_operator = __commonJS({
  "node_modules/@renovatebot/pep440/lib/operator.js"(exports, module) {
    var { parse: parse2 } = require_version();
    module.exports = {
      compare: compare2,
      rcompare,
      lt,
      le,
      eq,
      ne,
      ge,
      gt,
      "<": lt,
      "<=": le,
      "==": eq,
      "!=": ne,
      ">=": ge,
      ">": gt,
      "===": arbitrary
    };
    function lt(version, other) {
      return compare2(version, other) < 0;
    }
    function le(version, other) {
      return compare2(version, other) <= 0;
    }
    function eq(version, other) {
      return compare2(version, other) === 0;
    }
    function ne(version, other) {
      return compare2(version, other) !== 0;
    }
    function ge(version, other) {
      return compare2(version, other) >= 0;
    }
    function gt(version, other) {
      return compare2(version, other) > 0;
    }
    function arbitrary(version, other) {
      return version.toLowerCase() === other.toLowerCase();
    }
    function compare2(version, other) {
      const parsedVersion = parse2(version);
      const parsedOther = parse2(other);
      const keyVersion = calculateKey(parsedVersion);
      const keyOther = calculateKey(parsedOther);
      return pyCompare(keyVersion, keyOther);
    }
    function rcompare(version, other) {
      return -compare2(version, other);
    }
    function pyCompare(elemIn, otherIn) {
      let elem = elemIn;
      let other = otherIn;
      if (elem === other) {
        return 0;
      }
      if (Array.isArray(elem) !== Array.isArray(other)) {
        elem = Array.isArray(elem) ? elem : [elem];
        other = Array.isArray(other) ? other : [other];
      }
      if (Array.isArray(elem)) {
        const len = Math.min(elem.length, other.length);
        for (let i = 0; i < len; i += 1) {
          const res = pyCompare(elem[i], other[i]);
          if (res !== 0) {
            return res;
          }
        }
        return elem.length - other.length;
      }
      if (elem === -Infinity || other === Infinity) {
        return -1;
      }
      if (elem === Infinity || other === -Infinity) {
        return 1;
      }
      return elem < other ? -1 : 1;
    }
    function calculateKey(input) {
      const { epoch } = input;
      let { release, pre, post, local, dev } = input;
      release = release.concat();
      release.reverse();
      while (release.length && release[0] === 0) {
        release.shift();
      }
      release.reverse();
      if (!pre && !post && dev) pre = -Infinity;
      else if (!pre) pre = Infinity;
      if (!post) post = -Infinity;
      if (!dev) dev = Infinity;
      if (!local) {
        local = -Infinity;
      } else {
        local = local.map(
          (i) => Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ""]
        );
      }
      return [epoch, release, pre, post, dev, local];
    }
  }
});

// node_modules/@renovatebot/pep440/lib/specifier.js
var require_specifier = __commonJS({
  "node_modules/@renovatebot/pep440/lib/specifier.js"(exports, module) {
    var { VERSION_PATTERN, explain: explainVersion } = require_version();
    var Operator = require_operator();
    var RANGE_PATTERN = [
      "(?<operator>(===|~=|==|!=|<=|>=|<|>))",
      "\\s*",
      "(",
      /*  */
      "(?<version>(?:" + VERSION_PATTERN.replace(/\?<\w+>/g, "?:") + "))",
      /*  */
      "(?<prefix>\\.\\*)?",
      /*  */
      "|",
      /*  */
      "(?<legacy>[^,;\\s)]+)",
      ")"
    ].join("");
    module.exports = {
      RANGE_PATTERN,
      parse: parse2,
      satisfies,
      filter,
      validRange: validRange2,
      maxSatisfying,
      minSatisfying
    };
    var isEqualityOperator = (op) => ["==", "!=", "==="].includes(op);
    var rangeRegex = new RegExp("^" + RANGE_PATTERN + "$", "i");
    function parse2(ranges) {
      if (!ranges.trim()) {
        return [];
      }
      const specifiers = ranges.split(",").map((range) => rangeRegex.exec(range.trim()) || {}).map(({ groups }) => {
        if (!groups) {
          return null;
        }
        let { ...spec } = groups;
        const { operator, version, prefix, legacy } = groups;
        if (version) {
          spec = { ...spec, ...explainVersion(version) };
          if (operator === "~=") {
            if (spec.release.length < 2) {
              return null;
            }
          }
          if (!isEqualityOperator(operator) && spec.local) {
            return null;
          }
          if (prefix) {
            if (!isEqualityOperator(operator) || spec.dev || spec.local) {
              return null;
            }
          }
        }
        if (legacy && operator !== "===") {
          return null;
        }
        return spec;
      });
      if (specifiers.filter(Boolean).length !== specifiers.length) {
        return null;
      }
      return specifiers;
    }
    function filter(versions, specifier, options = {}) {
      const filtered = pick(versions, specifier, options);
      if (filtered.length === 0 && options.prereleases === void 0) {
        return pick(versions, specifier, { prereleases: true });
      }
      return filtered;
    }
    function maxSatisfying(versions, range, options) {
      const found = filter(versions, range, options).sort(Operator.compare);
      return found.length === 0 ? null : found[found.length - 1];
    }
    function minSatisfying(versions, range, options) {
      const found = filter(versions, range, options).sort(Operator.compare);
      return found.length === 0 ? null : found[0];
    }
    function pick(versions, specifier, options) {
      const parsed = parse2(specifier);
      if (!parsed) {
        return [];
      }
      return versions.filter((version) => {
        const explained = explainVersion(version);
        if (!parsed.length) {
          return explained && !(explained.is_prerelease && !options.prereleases);
        }
        return parsed.reduce((pass, spec) => {
          if (!pass) {
            return false;
          }
          return contains({ ...spec, ...options }, { version, explained });
        }, true);
      });
    }
    function satisfies(version, specifier, options = {}) {
      const filtered = pick([version], specifier, options);
      return filtered.length === 1;
    }
    function arrayStartsWith(array, prefix) {
      if (prefix.length > array.length) {
        return false;
      }
      for (let i = 0; i < prefix.length; i += 1) {
        if (prefix[i] !== array[i]) {
          return false;
        }
      }
      return true;
    }
    function contains(specifier, input) {
      const { explained } = input;
      let { version } = input;
      const { ...spec } = specifier;
      if (spec.prereleases === void 0) {
        spec.prereleases = spec.is_prerelease;
      }
      if (explained && explained.is_prerelease && !spec.prereleases) {
        return false;
      }
      if (spec.operator === "~=") {
        let compatiblePrefix = spec.release.slice(0, -1).concat("*").join(".");
        if (spec.epoch) {
          compatiblePrefix = spec.epoch + "!" + compatiblePrefix;
        }
        return satisfies(version, `>=${spec.version}, ==${compatiblePrefix}`, {
          prereleases: spec.prereleases
        });
      }
      if (spec.prefix) {
        const isMatching = explained.epoch === spec.epoch && arrayStartsWith(explained.release, spec.release);
        const isEquality = spec.operator !== "!=";
        return isEquality ? isMatching : !isMatching;
      }
      if (explained) {
        if (explained.local && spec.version) {
          version = explained.public;
          spec.version = explainVersion(spec.version).public;
        }
      }
      if (spec.operator === "<" || spec.operator === ">") {
        if (Operator.eq(spec.release.join("."), explained.release.join("."))) {
          return false;
        }
      }
      const op = Operator[spec.operator];
      return op(version, spec.version || spec.legacy);
    }
    function validRange2(specifier) {
      return Boolean(parse2(specifier));
    }
  }
});

// node_modules/dockerfile-ast/lib/argument.js
var require_argument = __commonJS({
  "node_modules/dockerfile-ast/lib/argument.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Argument = void 0;
    var Argument = class {
      constructor(value, range) {
        this.value = value;
        this.range = range;
      }
      toString() {
        return this.value;
      }
      getRange() {
        return this.range;
      }
      getValue() {
        return this.value;
      }
      isAfter(position) {
        if (this.range.end.line < position.line) {
          return false;
        }
        return this.range.start.line > position.line ? true : this.range.start.character > position.character;
      }
      isBefore(position) {
        if (this.range.start.line < position.line) {
          return true;
        }
        return this.range.end.line > position.line ? false : this.range.end.character < position.character;
      }
    };
    exports.Argument = Argument;
  }
});

// node_modules/dockerfile-ast/lib/jsonArgument.js
var require_jsonArgument = __commonJS({
  "node_modules/dockerfile-ast/lib/jsonArgument.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.JSONArgument = void 0;
    var argument_1 = require_argument();
    var JSONArgument = class extends argument_1.Argument {
      constructor(value, range, jsonRange) {
        super(value, range);
        this.jsonRange = jsonRange;
      }
      getJSONRange() {
        return this.jsonRange;
      }
      getJSONValue() {
        let value = super.getValue();
        value = value.substring(1, value.length - 1);
        return value;
      }
    };
    exports.JSONArgument = JSONArgument;
  }
});

// node_modules/vscode-languageserver-types/lib/esm/main.js
var main_exports = {};
__export(main_exports, {
  AnnotatedTextEdit: () => AnnotatedTextEdit,
  ApplyKind: () => ApplyKind,
  ChangeAnnotation: () => ChangeAnnotation,
  ChangeAnnotationIdentifier: () => ChangeAnnotationIdentifier,
  CodeAction: () => CodeAction,
  CodeActionContext: () => CodeActionContext,
  CodeActionKind: () => CodeActionKind,
  CodeActionTag: () => CodeActionTag,
  CodeActionTriggerKind: () => CodeActionTriggerKind,
  CodeDescription: () => CodeDescription,
  CodeLens: () => CodeLens,
  Color: () => Color,
  ColorInformation: () => ColorInformation,
  ColorPresentation: () => ColorPresentation,
  Command: () => Command,
  CompletionItem: () => CompletionItem,
  CompletionItemKind: () => CompletionItemKind,
  CompletionItemLabelDetails: () => CompletionItemLabelDetails,
  CompletionItemTag: () => CompletionItemTag,
  CompletionList: () => CompletionList,
  CreateFile: () => CreateFile,
  DeleteFile: () => DeleteFile,
  Diagnostic: () => Diagnostic,
  DiagnosticRelatedInformation: () => DiagnosticRelatedInformation,
  DiagnosticSeverity: () => DiagnosticSeverity,
  DiagnosticTag: () => DiagnosticTag,
  DocumentHighlight: () => DocumentHighlight,
  DocumentHighlightKind: () => DocumentHighlightKind,
  DocumentLink: () => DocumentLink,
  DocumentSymbol: () => DocumentSymbol,
  DocumentUri: () => DocumentUri,
  EOL: () => EOL,
  FoldingRange: () => FoldingRange,
  FoldingRangeKind: () => FoldingRangeKind,
  FormattingOptions: () => FormattingOptions,
  Hover: () => Hover,
  InlayHint: () => InlayHint,
  InlayHintKind: () => InlayHintKind,
  InlayHintLabelPart: () => InlayHintLabelPart,
  InlineCompletionContext: () => InlineCompletionContext,
  InlineCompletionItem: () => InlineCompletionItem,
  InlineCompletionList: () => InlineCompletionList,
  InlineCompletionTriggerKind: () => InlineCompletionTriggerKind,
  InlineValueContext: () => InlineValueContext,
  InlineValueEvaluatableExpression: () => InlineValueEvaluatableExpression,
  InlineValueText: () => InlineValueText,
  InlineValueVariableLookup: () => InlineValueVariableLookup,
  InsertReplaceEdit: () => InsertReplaceEdit,
  InsertTextFormat: () => InsertTextFormat,
  InsertTextMode: () => InsertTextMode,
  LanguageKind: () => LanguageKind,
  Location: () => Location,
  LocationLink: () => LocationLink,
  MarkedString: () => MarkedString,
  MarkupContent: () => MarkupContent,
  MarkupKind: () => MarkupKind,
  OptionalVersionedTextDocumentIdentifier: () => OptionalVersionedTextDocumentIdentifier,
  ParameterInformation: () => ParameterInformation,
  Position: () => Position,
  Range: () => Range,
  RenameFile: () => RenameFile,
  SelectedCompletionInfo: () => SelectedCompletionInfo,
  SelectionRange: () => SelectionRange,
  SemanticTokenModifiers: () => SemanticTokenModifiers,
  SemanticTokenTypes: () => SemanticTokenTypes,
  SemanticTokens: () => SemanticTokens,
  SignatureInformation: () => SignatureInformation,
  SnippetTextEdit: () => SnippetTextEdit,
  StringValue: () => StringValue,
  SymbolInformation: () => SymbolInformation,
  SymbolKind: () => SymbolKind,
  SymbolTag: () => SymbolTag,
  TextDocument: () => TextDocument,
  TextDocumentEdit: () => TextDocumentEdit,
  TextDocumentIdentifier: () => TextDocumentIdentifier,
  TextDocumentItem: () => TextDocumentItem,
  TextEdit: () => TextEdit,
  URI: () => URI,
  VersionedTextDocumentIdentifier: () => VersionedTextDocumentIdentifier,
  WorkspaceChange: () => WorkspaceChange,
  WorkspaceEdit: () => WorkspaceEdit,
  WorkspaceFolder: () => WorkspaceFolder,
  WorkspaceSymbol: () => WorkspaceSymbol,
  integer: () => integer,
  uinteger: () => uinteger
});
var DocumentUri, URI, integer, uinteger, Position, Range, Location, LocationLink, Color, ColorInformation, ColorPresentation, FoldingRangeKind, FoldingRange, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, CodeDescription, Diagnostic, Command, TextEdit, ChangeAnnotation, ChangeAnnotationIdentifier, AnnotatedTextEdit, TextDocumentEdit, CreateFile, RenameFile, DeleteFile, WorkspaceEdit, TextEditChangeImpl, SnippetTextEdit, ChangeAnnotations, WorkspaceChange, TextDocumentIdentifier, VersionedTextDocumentIdentifier, OptionalVersionedTextDocumentIdentifier, LanguageKind, TextDocumentItem, MarkupKind, MarkupContent, CompletionItemKind, InsertTextFormat, CompletionItemTag, InsertReplaceEdit, InsertTextMode, ApplyKind, CompletionItemLabelDetails, CompletionItem, CompletionList, MarkedString, Hover, ParameterInformation, SignatureInformation, DocumentHighlightKind, DocumentHighlight, SymbolKind, SymbolTag, SymbolInformation, WorkspaceSymbol, DocumentSymbol, CodeActionKind, CodeActionTriggerKind, CodeActionContext, CodeActionTag, CodeAction, CodeLens, FormattingOptions, DocumentLink, SelectionRange, SemanticTokenTypes, SemanticTokenModifiers, SemanticTokens, InlineValueText, InlineValueVariableLookup, InlineValueEvaluatableExpression, InlineValueContext, InlayHintKind, InlayHintLabelPart, InlayHint, StringValue, InlineCompletionItem, InlineCompletionList, InlineCompletionTriggerKind, SelectedCompletionInfo, InlineCompletionContext, WorkspaceFolder, EOL, TextDocument, FullTextDocument, Is;
var init_main = __esm({
  "node_modules/vscode-languageserver-types/lib/esm/main.js"() {
    "use strict";
    (function(DocumentUri2) {
      function is(value) {
        return typeof value === "string";
      }
      DocumentUri2.is = is;
    })(DocumentUri || (DocumentUri = {}));
    (function(URI2) {
      function is(value) {
        return typeof value === "string";
      }
      URI2.is = is;
    })(URI || (URI = {}));
    (function(integer2) {
      integer2.MIN_VALUE = -2147483648;
      integer2.MAX_VALUE = 2147483647;
      function is(value) {
        return typeof value === "number" && integer2.MIN_VALUE <= value && value <= integer2.MAX_VALUE;
      }
      integer2.is = is;
    })(integer || (integer = {}));
    (function(uinteger2) {
      uinteger2.MIN_VALUE = 0;
      uinteger2.MAX_VALUE = 2147483647;
      function is(value) {
        return typeof value === "number" && uinteger2.MIN_VALUE <= value && value <= uinteger2.MAX_VALUE;
      }
      uinteger2.is = is;
    })(uinteger || (uinteger = {}));
    (function(Position2) {
      function create(line, character) {
        if (line === Number.MAX_VALUE) {
          line = uinteger.MAX_VALUE;
        }
        if (character === Number.MAX_VALUE) {
          character = uinteger.MAX_VALUE;
        }
        return { line, character };
      }
      Position2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.uinteger(candidate.line) && Is.uinteger(candidate.character);
      }
      Position2.is = is;
    })(Position || (Position = {}));
    (function(Range2) {
      function create(one, two, three, four) {
        if (Is.uinteger(one) && Is.uinteger(two) && Is.uinteger(three) && Is.uinteger(four)) {
          return { start: Position.create(one, two), end: Position.create(three, four) };
        } else if (Position.is(one) && Position.is(two)) {
          return { start: one, end: two };
        } else {
          throw new Error(`Range#create called with invalid arguments[${one}, ${two}, ${three}, ${four}]`);
        }
      }
      Range2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Position.is(candidate.start) && Position.is(candidate.end);
      }
      Range2.is = is;
    })(Range || (Range = {}));
    (function(Location2) {
      function create(uri, range) {
        return { uri, range };
      }
      Location2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && (Is.string(candidate.uri) || Is.undefined(candidate.uri));
      }
      Location2.is = is;
    })(Location || (Location = {}));
    (function(LocationLink2) {
      function create(targetUri, targetRange, targetSelectionRange, originSelectionRange) {
        return { targetUri, targetRange, targetSelectionRange, originSelectionRange };
      }
      LocationLink2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.targetRange) && Is.string(candidate.targetUri) && Range.is(candidate.targetSelectionRange) && (Range.is(candidate.originSelectionRange) || Is.undefined(candidate.originSelectionRange));
      }
      LocationLink2.is = is;
    })(LocationLink || (LocationLink = {}));
    (function(Color2) {
      function create(red, green, blue, alpha) {
        return {
          red,
          green,
          blue,
          alpha
        };
      }
      Color2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.numberRange(candidate.red, 0, 1) && Is.numberRange(candidate.green, 0, 1) && Is.numberRange(candidate.blue, 0, 1) && Is.numberRange(candidate.alpha, 0, 1);
      }
      Color2.is = is;
    })(Color || (Color = {}));
    (function(ColorInformation2) {
      function create(range, color) {
        return {
          range,
          color
        };
      }
      ColorInformation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && Color.is(candidate.color);
      }
      ColorInformation2.is = is;
    })(ColorInformation || (ColorInformation = {}));
    (function(ColorPresentation2) {
      function create(label, textEdit, additionalTextEdits) {
        return {
          label,
          textEdit,
          additionalTextEdits
        };
      }
      ColorPresentation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.undefined(candidate.textEdit) || TextEdit.is(candidate.textEdit)) && (Is.undefined(candidate.additionalTextEdits) || Is.typedArray(candidate.additionalTextEdits, TextEdit.is));
      }
      ColorPresentation2.is = is;
    })(ColorPresentation || (ColorPresentation = {}));
    (function(FoldingRangeKind2) {
      FoldingRangeKind2.Comment = "comment";
      FoldingRangeKind2.Imports = "imports";
      FoldingRangeKind2.Region = "region";
    })(FoldingRangeKind || (FoldingRangeKind = {}));
    (function(FoldingRange2) {
      function create(startLine, endLine, startCharacter, endCharacter, kind, collapsedText) {
        const result = {
          startLine,
          endLine
        };
        if (Is.defined(startCharacter)) {
          result.startCharacter = startCharacter;
        }
        if (Is.defined(endCharacter)) {
          result.endCharacter = endCharacter;
        }
        if (Is.defined(kind)) {
          result.kind = kind;
        }
        if (Is.defined(collapsedText)) {
          result.collapsedText = collapsedText;
        }
        return result;
      }
      FoldingRange2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.uinteger(candidate.startLine) && Is.uinteger(candidate.endLine) && (Is.undefined(candidate.startCharacter) || Is.uinteger(candidate.startCharacter)) && (Is.undefined(candidate.endCharacter) || Is.uinteger(candidate.endCharacter)) && (Is.undefined(candidate.kind) || Is.string(candidate.kind));
      }
      FoldingRange2.is = is;
    })(FoldingRange || (FoldingRange = {}));
    (function(DiagnosticRelatedInformation2) {
      function create(location, message) {
        return {
          location,
          message
        };
      }
      DiagnosticRelatedInformation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Location.is(candidate.location) && Is.string(candidate.message);
      }
      DiagnosticRelatedInformation2.is = is;
    })(DiagnosticRelatedInformation || (DiagnosticRelatedInformation = {}));
    (function(DiagnosticSeverity2) {
      DiagnosticSeverity2.Error = 1;
      DiagnosticSeverity2.Warning = 2;
      DiagnosticSeverity2.Information = 3;
      DiagnosticSeverity2.Hint = 4;
    })(DiagnosticSeverity || (DiagnosticSeverity = {}));
    (function(DiagnosticTag2) {
      DiagnosticTag2.Unnecessary = 1;
      DiagnosticTag2.Deprecated = 2;
    })(DiagnosticTag || (DiagnosticTag = {}));
    (function(CodeDescription2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.href);
      }
      CodeDescription2.is = is;
    })(CodeDescription || (CodeDescription = {}));
    (function(Diagnostic2) {
      function create(range, message, severity, code, source, relatedInformation) {
        const result = { range, message };
        if (Is.defined(severity)) {
          result.severity = severity;
        }
        if (Is.defined(code)) {
          result.code = code;
        }
        if (Is.defined(source)) {
          result.source = source;
        }
        if (Is.defined(relatedInformation)) {
          result.relatedInformation = relatedInformation;
        }
        return result;
      }
      Diagnostic2.create = create;
      function is(value) {
        var _a;
        const candidate = value;
        return Is.defined(candidate) && Range.is(candidate.range) && (Is.string(candidate.message) || MarkupContent.is(candidate.message)) && (Is.number(candidate.severity) || Is.undefined(candidate.severity)) && (Is.integer(candidate.code) || Is.string(candidate.code) || Is.undefined(candidate.code)) && (Is.undefined(candidate.codeDescription) || Is.string((_a = candidate.codeDescription) === null || _a === void 0 ? void 0 : _a.href)) && (Is.string(candidate.source) || Is.undefined(candidate.source)) && (Is.undefined(candidate.relatedInformation) || Is.typedArray(candidate.relatedInformation, DiagnosticRelatedInformation.is));
      }
      Diagnostic2.is = is;
      function is3_17(value) {
        return Is.string(value.message);
      }
      Diagnostic2.is3_17 = is3_17;
      function getMessageString(diagnostic) {
        if (Is.string(diagnostic.message)) {
          return diagnostic.message;
        } else if (MarkupContent.is(diagnostic.message)) {
          return diagnostic.message.value;
        } else {
          throw new Error(`Unknown message type ${typeof diagnostic.message}`);
        }
      }
      Diagnostic2.getMessageString = getMessageString;
    })(Diagnostic || (Diagnostic = {}));
    (function(Command2) {
      function create(title, command, ...args) {
        const result = { title, command };
        if (Is.defined(args) && args.length > 0) {
          result.arguments = args;
        }
        return result;
      }
      Command2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.title) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip)) && Is.string(candidate.command);
      }
      Command2.is = is;
    })(Command || (Command = {}));
    (function(TextEdit2) {
      function replace(range, newText) {
        return { range, newText };
      }
      TextEdit2.replace = replace;
      function insert(position, newText) {
        return { range: { start: position, end: position }, newText };
      }
      TextEdit2.insert = insert;
      function del(range) {
        return { range, newText: "" };
      }
      TextEdit2.del = del;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.newText) && Range.is(candidate.range);
      }
      TextEdit2.is = is;
    })(TextEdit || (TextEdit = {}));
    (function(ChangeAnnotation2) {
      function create(label, needsConfirmation, description) {
        const result = { label };
        if (needsConfirmation !== void 0) {
          result.needsConfirmation = needsConfirmation;
        }
        if (description !== void 0) {
          result.description = description;
        }
        return result;
      }
      ChangeAnnotation2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Is.string(candidate.label) && (Is.boolean(candidate.needsConfirmation) || candidate.needsConfirmation === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
      }
      ChangeAnnotation2.is = is;
    })(ChangeAnnotation || (ChangeAnnotation = {}));
    (function(ChangeAnnotationIdentifier2) {
      function is(value) {
        const candidate = value;
        return Is.string(candidate);
      }
      ChangeAnnotationIdentifier2.is = is;
    })(ChangeAnnotationIdentifier || (ChangeAnnotationIdentifier = {}));
    (function(AnnotatedTextEdit2) {
      function replace(range, newText, annotation) {
        return { range, newText, annotationId: annotation };
      }
      AnnotatedTextEdit2.replace = replace;
      function insert(position, newText, annotation) {
        return { range: { start: position, end: position }, newText, annotationId: annotation };
      }
      AnnotatedTextEdit2.insert = insert;
      function del(range, annotation) {
        return { range, newText: "", annotationId: annotation };
      }
      AnnotatedTextEdit2.del = del;
      function is(value) {
        const candidate = value;
        return TextEdit.is(candidate) && (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      AnnotatedTextEdit2.is = is;
    })(AnnotatedTextEdit || (AnnotatedTextEdit = {}));
    (function(TextDocumentEdit2) {
      function create(textDocument, edits) {
        return { textDocument, edits };
      }
      TextDocumentEdit2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && OptionalVersionedTextDocumentIdentifier.is(candidate.textDocument) && Array.isArray(candidate.edits);
      }
      TextDocumentEdit2.is = is;
    })(TextDocumentEdit || (TextDocumentEdit = {}));
    (function(CreateFile2) {
      function create(uri, options, annotation) {
        const result = {
          kind: "create",
          uri
        };
        if (options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0)) {
          result.options = options;
        }
        if (annotation !== void 0) {
          result.annotationId = annotation;
        }
        return result;
      }
      CreateFile2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && candidate.kind === "create" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      CreateFile2.is = is;
    })(CreateFile || (CreateFile = {}));
    (function(RenameFile2) {
      function create(oldUri, newUri, options, annotation) {
        const result = {
          kind: "rename",
          oldUri,
          newUri
        };
        if (options !== void 0 && (options.overwrite !== void 0 || options.ignoreIfExists !== void 0)) {
          result.options = options;
        }
        if (annotation !== void 0) {
          result.annotationId = annotation;
        }
        return result;
      }
      RenameFile2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && candidate.kind === "rename" && Is.string(candidate.oldUri) && Is.string(candidate.newUri) && (candidate.options === void 0 || (candidate.options.overwrite === void 0 || Is.boolean(candidate.options.overwrite)) && (candidate.options.ignoreIfExists === void 0 || Is.boolean(candidate.options.ignoreIfExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      RenameFile2.is = is;
    })(RenameFile || (RenameFile = {}));
    (function(DeleteFile2) {
      function create(uri, options, annotation) {
        const result = {
          kind: "delete",
          uri
        };
        if (options !== void 0 && (options.recursive !== void 0 || options.ignoreIfNotExists !== void 0)) {
          result.options = options;
        }
        if (annotation !== void 0) {
          result.annotationId = annotation;
        }
        return result;
      }
      DeleteFile2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && candidate.kind === "delete" && Is.string(candidate.uri) && (candidate.options === void 0 || (candidate.options.recursive === void 0 || Is.boolean(candidate.options.recursive)) && (candidate.options.ignoreIfNotExists === void 0 || Is.boolean(candidate.options.ignoreIfNotExists))) && (candidate.annotationId === void 0 || ChangeAnnotationIdentifier.is(candidate.annotationId));
      }
      DeleteFile2.is = is;
    })(DeleteFile || (DeleteFile = {}));
    (function(WorkspaceEdit2) {
      function is(value) {
        const candidate = value;
        return candidate && (candidate.changes !== void 0 || candidate.documentChanges !== void 0) && (candidate.documentChanges === void 0 || candidate.documentChanges.every((change) => {
          if (Is.string(change.kind)) {
            return CreateFile.is(change) || RenameFile.is(change) || DeleteFile.is(change);
          } else {
            return TextDocumentEdit.is(change);
          }
        }));
      }
      WorkspaceEdit2.is = is;
    })(WorkspaceEdit || (WorkspaceEdit = {}));
    TextEditChangeImpl = class {
      constructor(edits, changeAnnotations) {
        this.edits = edits;
        this.changeAnnotations = changeAnnotations;
      }
      insert(position, newText, annotation) {
        let edit;
        let id;
        if (annotation === void 0) {
          edit = TextEdit.insert(position, newText);
        } else if (ChangeAnnotationIdentifier.is(annotation)) {
          id = annotation;
          edit = AnnotatedTextEdit.insert(position, newText, annotation);
        } else {
          this.assertChangeAnnotations(this.changeAnnotations);
          id = this.changeAnnotations.manage(annotation);
          edit = AnnotatedTextEdit.insert(position, newText, id);
        }
        this.edits.push(edit);
        if (id !== void 0) {
          return id;
        }
      }
      replace(range, newText, annotation) {
        let edit;
        let id;
        if (annotation === void 0) {
          edit = TextEdit.replace(range, newText);
        } else if (ChangeAnnotationIdentifier.is(annotation)) {
          id = annotation;
          edit = AnnotatedTextEdit.replace(range, newText, annotation);
        } else {
          this.assertChangeAnnotations(this.changeAnnotations);
          id = this.changeAnnotations.manage(annotation);
          edit = AnnotatedTextEdit.replace(range, newText, id);
        }
        this.edits.push(edit);
        if (id !== void 0) {
          return id;
        }
      }
      delete(range, annotation) {
        let edit;
        let id;
        if (annotation === void 0) {
          edit = TextEdit.del(range);
        } else if (ChangeAnnotationIdentifier.is(annotation)) {
          id = annotation;
          edit = AnnotatedTextEdit.del(range, annotation);
        } else {
          this.assertChangeAnnotations(this.changeAnnotations);
          id = this.changeAnnotations.manage(annotation);
          edit = AnnotatedTextEdit.del(range, id);
        }
        this.edits.push(edit);
        if (id !== void 0) {
          return id;
        }
      }
      add(edit) {
        this.edits.push(edit);
      }
      all() {
        return this.edits;
      }
      clear() {
        this.edits.splice(0, this.edits.length);
      }
      assertChangeAnnotations(value) {
        if (value === void 0) {
          throw new Error(`Text edit change is not configured to manage change annotations.`);
        }
      }
    };
    (function(SnippetTextEdit2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && StringValue.isSnippet(candidate.snippet) && (candidate.annotationId === void 0 || (ChangeAnnotation.is(candidate.annotationId) || ChangeAnnotationIdentifier.is(candidate.annotationId)));
      }
      SnippetTextEdit2.is = is;
    })(SnippetTextEdit || (SnippetTextEdit = {}));
    ChangeAnnotations = class {
      constructor(annotations) {
        this._annotations = annotations === void 0 ? /* @__PURE__ */ Object.create(null) : annotations;
        this._counter = 0;
        this._size = 0;
      }
      all() {
        return this._annotations;
      }
      get size() {
        return this._size;
      }
      manage(idOrAnnotation, annotation) {
        let id;
        if (ChangeAnnotationIdentifier.is(idOrAnnotation)) {
          id = idOrAnnotation;
        } else {
          id = this.nextId();
          annotation = idOrAnnotation;
        }
        if (this._annotations[id] !== void 0) {
          throw new Error(`Id ${id} is already in use.`);
        }
        if (annotation === void 0) {
          throw new Error(`No annotation provided for id ${id}`);
        }
        this._annotations[id] = annotation;
        this._size++;
        return id;
      }
      nextId() {
        this._counter++;
        return this._counter.toString();
      }
    };
    WorkspaceChange = class {
      constructor(workspaceEdit) {
        this._textEditChanges = /* @__PURE__ */ Object.create(null);
        if (workspaceEdit !== void 0) {
          this._workspaceEdit = workspaceEdit;
          if (workspaceEdit.documentChanges) {
            this._changeAnnotations = new ChangeAnnotations(workspaceEdit.changeAnnotations);
            workspaceEdit.changeAnnotations = this._changeAnnotations.all();
            workspaceEdit.documentChanges.forEach((change) => {
              if (TextDocumentEdit.is(change)) {
                const textEditChange = new TextEditChangeImpl(change.edits, this._changeAnnotations);
                this._textEditChanges[change.textDocument.uri] = textEditChange;
              }
            });
          } else if (workspaceEdit.changes) {
            Object.keys(workspaceEdit.changes).forEach((key) => {
              const textEditChange = new TextEditChangeImpl(workspaceEdit.changes[key]);
              this._textEditChanges[key] = textEditChange;
            });
          }
        } else {
          this._workspaceEdit = {};
        }
      }
      /**
       * Returns the underlying {@link WorkspaceEdit} literal
       * use to be returned from a workspace edit operation like rename.
       */
      get edit() {
        this.initDocumentChanges();
        if (this._changeAnnotations !== void 0) {
          if (this._changeAnnotations.size === 0) {
            this._workspaceEdit.changeAnnotations = void 0;
          } else {
            this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
          }
        }
        return this._workspaceEdit;
      }
      getTextEditChange(key) {
        if (OptionalVersionedTextDocumentIdentifier.is(key)) {
          this.initDocumentChanges();
          if (this._workspaceEdit.documentChanges === void 0) {
            throw new Error("Workspace edit is not configured for document changes.");
          }
          const textDocument = { uri: key.uri, version: key.version };
          let result = this._textEditChanges[textDocument.uri];
          if (!result) {
            const edits = [];
            const textDocumentEdit = {
              textDocument,
              edits
            };
            this._workspaceEdit.documentChanges.push(textDocumentEdit);
            result = new TextEditChangeImpl(edits, this._changeAnnotations);
            this._textEditChanges[textDocument.uri] = result;
          }
          return result;
        } else {
          this.initChanges();
          if (this._workspaceEdit.changes === void 0) {
            throw new Error("Workspace edit is not configured for normal text edit changes.");
          }
          let result = this._textEditChanges[key];
          if (!result) {
            const edits = [];
            this._workspaceEdit.changes[key] = edits;
            result = new TextEditChangeImpl(edits);
            this._textEditChanges[key] = result;
          }
          return result;
        }
      }
      initDocumentChanges() {
        if (this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0) {
          this._changeAnnotations = new ChangeAnnotations();
          this._workspaceEdit.documentChanges = [];
          this._workspaceEdit.changeAnnotations = this._changeAnnotations.all();
        }
      }
      initChanges() {
        if (this._workspaceEdit.documentChanges === void 0 && this._workspaceEdit.changes === void 0) {
          this._workspaceEdit.changes = /* @__PURE__ */ Object.create(null);
        }
      }
      createFile(uri, optionsOrAnnotation, options) {
        this.initDocumentChanges();
        if (this._workspaceEdit.documentChanges === void 0) {
          throw new Error("Workspace edit is not configured for document changes.");
        }
        let annotation;
        if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
          annotation = optionsOrAnnotation;
        } else {
          options = optionsOrAnnotation;
        }
        let operation;
        let id;
        if (annotation === void 0) {
          operation = CreateFile.create(uri, options);
        } else {
          id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
          operation = CreateFile.create(uri, options, id);
        }
        this._workspaceEdit.documentChanges.push(operation);
        if (id !== void 0) {
          return id;
        }
      }
      renameFile(oldUri, newUri, optionsOrAnnotation, options) {
        this.initDocumentChanges();
        if (this._workspaceEdit.documentChanges === void 0) {
          throw new Error("Workspace edit is not configured for document changes.");
        }
        let annotation;
        if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
          annotation = optionsOrAnnotation;
        } else {
          options = optionsOrAnnotation;
        }
        let operation;
        let id;
        if (annotation === void 0) {
          operation = RenameFile.create(oldUri, newUri, options);
        } else {
          id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
          operation = RenameFile.create(oldUri, newUri, options, id);
        }
        this._workspaceEdit.documentChanges.push(operation);
        if (id !== void 0) {
          return id;
        }
      }
      deleteFile(uri, optionsOrAnnotation, options) {
        this.initDocumentChanges();
        if (this._workspaceEdit.documentChanges === void 0) {
          throw new Error("Workspace edit is not configured for document changes.");
        }
        let annotation;
        if (ChangeAnnotation.is(optionsOrAnnotation) || ChangeAnnotationIdentifier.is(optionsOrAnnotation)) {
          annotation = optionsOrAnnotation;
        } else {
          options = optionsOrAnnotation;
        }
        let operation;
        let id;
        if (annotation === void 0) {
          operation = DeleteFile.create(uri, options);
        } else {
          id = ChangeAnnotationIdentifier.is(annotation) ? annotation : this._changeAnnotations.manage(annotation);
          operation = DeleteFile.create(uri, options, id);
        }
        this._workspaceEdit.documentChanges.push(operation);
        if (id !== void 0) {
          return id;
        }
      }
    };
    (function(TextDocumentIdentifier2) {
      function create(uri) {
        return { uri };
      }
      TextDocumentIdentifier2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri);
      }
      TextDocumentIdentifier2.is = is;
    })(TextDocumentIdentifier || (TextDocumentIdentifier = {}));
    (function(VersionedTextDocumentIdentifier2) {
      function create(uri, version) {
        return { uri, version };
      }
      VersionedTextDocumentIdentifier2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && Is.integer(candidate.version);
      }
      VersionedTextDocumentIdentifier2.is = is;
    })(VersionedTextDocumentIdentifier || (VersionedTextDocumentIdentifier = {}));
    (function(OptionalVersionedTextDocumentIdentifier2) {
      function create(uri, version) {
        return { uri, version };
      }
      OptionalVersionedTextDocumentIdentifier2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && (candidate.version === null || Is.integer(candidate.version));
      }
      OptionalVersionedTextDocumentIdentifier2.is = is;
    })(OptionalVersionedTextDocumentIdentifier || (OptionalVersionedTextDocumentIdentifier = {}));
    (function(LanguageKind2) {
      LanguageKind2.ABAP = "abap";
      LanguageKind2.WindowsBat = "bat";
      LanguageKind2.BibTeX = "bibtex";
      LanguageKind2.Clojure = "clojure";
      LanguageKind2.Coffeescript = "coffeescript";
      LanguageKind2.C = "c";
      LanguageKind2.CPP = "cpp";
      LanguageKind2.CSharp = "csharp";
      LanguageKind2.CSS = "css";
      LanguageKind2.D = "d";
      LanguageKind2.Delphi = "pascal";
      LanguageKind2.Diff = "diff";
      LanguageKind2.Dart = "dart";
      LanguageKind2.Dockerfile = "dockerfile";
      LanguageKind2.Elixir = "elixir";
      LanguageKind2.Erlang = "erlang";
      LanguageKind2.FSharp = "fsharp";
      LanguageKind2.GitCommit = "git-commit";
      LanguageKind2.GitRebase = "git-rebase";
      LanguageKind2.Go = "go";
      LanguageKind2.Groovy = "groovy";
      LanguageKind2.Handlebars = "handlebars";
      LanguageKind2.Haskell = "haskell";
      LanguageKind2.HTML = "html";
      LanguageKind2.Ini = "ini";
      LanguageKind2.Java = "java";
      LanguageKind2.JavaScript = "javascript";
      LanguageKind2.JavaScriptReact = "javascriptreact";
      LanguageKind2.JSON = "json";
      LanguageKind2.LaTeX = "latex";
      LanguageKind2.Less = "less";
      LanguageKind2.Lua = "lua";
      LanguageKind2.Makefile = "makefile";
      LanguageKind2.Markdown = "markdown";
      LanguageKind2.ObjectiveC = "objective-c";
      LanguageKind2.ObjectiveCPP = "objective-cpp";
      LanguageKind2.Pascal = "pascal";
      LanguageKind2.Perl = "perl";
      LanguageKind2.Perl6 = "perl6";
      LanguageKind2.PHP = "php";
      LanguageKind2.Plaintext = "plaintext";
      LanguageKind2.Powershell = "powershell";
      LanguageKind2.Pug = "jade";
      LanguageKind2.Python = "python";
      LanguageKind2.R = "r";
      LanguageKind2.Razor = "razor";
      LanguageKind2.Ruby = "ruby";
      LanguageKind2.Rust = "rust";
      LanguageKind2.SCSS = "scss";
      LanguageKind2.SASS = "sass";
      LanguageKind2.Scala = "scala";
      LanguageKind2.ShaderLab = "shaderlab";
      LanguageKind2.ShellScript = "shellscript";
      LanguageKind2.SQL = "sql";
      LanguageKind2.Swift = "swift";
      LanguageKind2.TypeScript = "typescript";
      LanguageKind2.TypeScriptReact = "typescriptreact";
      LanguageKind2.TeX = "tex";
      LanguageKind2.VisualBasic = "vb";
      LanguageKind2.XML = "xml";
      LanguageKind2.XSL = "xsl";
      LanguageKind2.YAML = "yaml";
    })(LanguageKind || (LanguageKind = {}));
    (function(TextDocumentItem2) {
      function create(uri, languageId, version, text) {
        return { uri, languageId, version, text };
      }
      TextDocumentItem2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && Is.string(candidate.languageId) && Is.integer(candidate.version) && Is.string(candidate.text);
      }
      TextDocumentItem2.is = is;
    })(TextDocumentItem || (TextDocumentItem = {}));
    (function(MarkupKind2) {
      MarkupKind2.PlainText = "plaintext";
      MarkupKind2.Markdown = "markdown";
      function is(value) {
        const candidate = value;
        return candidate === MarkupKind2.PlainText || candidate === MarkupKind2.Markdown;
      }
      MarkupKind2.is = is;
    })(MarkupKind || (MarkupKind = {}));
    (function(MarkupContent2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(value) && MarkupKind.is(candidate.kind) && Is.string(candidate.value);
      }
      MarkupContent2.is = is;
    })(MarkupContent || (MarkupContent = {}));
    (function(CompletionItemKind2) {
      CompletionItemKind2.Text = 1;
      CompletionItemKind2.Method = 2;
      CompletionItemKind2.Function = 3;
      CompletionItemKind2.Constructor = 4;
      CompletionItemKind2.Field = 5;
      CompletionItemKind2.Variable = 6;
      CompletionItemKind2.Class = 7;
      CompletionItemKind2.Interface = 8;
      CompletionItemKind2.Module = 9;
      CompletionItemKind2.Property = 10;
      CompletionItemKind2.Unit = 11;
      CompletionItemKind2.Value = 12;
      CompletionItemKind2.Enum = 13;
      CompletionItemKind2.Keyword = 14;
      CompletionItemKind2.Snippet = 15;
      CompletionItemKind2.Color = 16;
      CompletionItemKind2.File = 17;
      CompletionItemKind2.Reference = 18;
      CompletionItemKind2.Folder = 19;
      CompletionItemKind2.EnumMember = 20;
      CompletionItemKind2.Constant = 21;
      CompletionItemKind2.Struct = 22;
      CompletionItemKind2.Event = 23;
      CompletionItemKind2.Operator = 24;
      CompletionItemKind2.TypeParameter = 25;
    })(CompletionItemKind || (CompletionItemKind = {}));
    (function(InsertTextFormat2) {
      InsertTextFormat2.PlainText = 1;
      InsertTextFormat2.Snippet = 2;
    })(InsertTextFormat || (InsertTextFormat = {}));
    (function(CompletionItemTag2) {
      CompletionItemTag2.Deprecated = 1;
    })(CompletionItemTag || (CompletionItemTag = {}));
    (function(InsertReplaceEdit2) {
      function create(newText, insert, replace) {
        return { newText, insert, replace };
      }
      InsertReplaceEdit2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && Is.string(candidate.newText) && Range.is(candidate.insert) && Range.is(candidate.replace);
      }
      InsertReplaceEdit2.is = is;
    })(InsertReplaceEdit || (InsertReplaceEdit = {}));
    (function(InsertTextMode2) {
      InsertTextMode2.asIs = 1;
      InsertTextMode2.adjustIndentation = 2;
    })(InsertTextMode || (InsertTextMode = {}));
    (function(ApplyKind2) {
      ApplyKind2.Replace = 1;
      ApplyKind2.Merge = 2;
    })(ApplyKind || (ApplyKind = {}));
    (function(CompletionItemLabelDetails2) {
      function is(value) {
        const candidate = value;
        return candidate && (Is.string(candidate.detail) || candidate.detail === void 0) && (Is.string(candidate.description) || candidate.description === void 0);
      }
      CompletionItemLabelDetails2.is = is;
    })(CompletionItemLabelDetails || (CompletionItemLabelDetails = {}));
    (function(CompletionItem2) {
      function create(label) {
        return { label };
      }
      CompletionItem2.create = create;
    })(CompletionItem || (CompletionItem = {}));
    (function(CompletionList2) {
      function create(items, isIncomplete) {
        return { items: items ? items : [], isIncomplete: !!isIncomplete };
      }
      CompletionList2.create = create;
    })(CompletionList || (CompletionList = {}));
    (function(MarkedString2) {
      function fromPlainText(plainText) {
        return plainText.replace(/[\\`*_{}[\]()#+\-.!]/g, "\\$&");
      }
      MarkedString2.fromPlainText = fromPlainText;
      function is(value) {
        const candidate = value;
        return Is.string(candidate) || Is.objectLiteral(candidate) && Is.string(candidate.language) && Is.string(candidate.value);
      }
      MarkedString2.is = is;
    })(MarkedString || (MarkedString = {}));
    (function(Hover2) {
      function is(value) {
        const candidate = value;
        return !!candidate && Is.objectLiteral(candidate) && (MarkupContent.is(candidate.contents) || MarkedString.is(candidate.contents) || Is.typedArray(candidate.contents, MarkedString.is)) && (value.range === void 0 || Range.is(value.range));
      }
      Hover2.is = is;
    })(Hover || (Hover = {}));
    (function(ParameterInformation2) {
      function create(label, documentation) {
        return documentation ? { label, documentation } : { label };
      }
      ParameterInformation2.create = create;
    })(ParameterInformation || (ParameterInformation = {}));
    (function(SignatureInformation2) {
      function create(label, documentation, ...parameters) {
        const result = { label };
        if (Is.defined(documentation)) {
          result.documentation = documentation;
        }
        if (Is.defined(parameters)) {
          result.parameters = parameters;
        } else {
          result.parameters = [];
        }
        return result;
      }
      SignatureInformation2.create = create;
    })(SignatureInformation || (SignatureInformation = {}));
    (function(DocumentHighlightKind2) {
      DocumentHighlightKind2.Text = 1;
      DocumentHighlightKind2.Read = 2;
      DocumentHighlightKind2.Write = 3;
    })(DocumentHighlightKind || (DocumentHighlightKind = {}));
    (function(DocumentHighlight2) {
      function create(range, kind) {
        const result = { range };
        if (Is.number(kind)) {
          result.kind = kind;
        }
        return result;
      }
      DocumentHighlight2.create = create;
    })(DocumentHighlight || (DocumentHighlight = {}));
    (function(SymbolKind2) {
      SymbolKind2.File = 1;
      SymbolKind2.Module = 2;
      SymbolKind2.Namespace = 3;
      SymbolKind2.Package = 4;
      SymbolKind2.Class = 5;
      SymbolKind2.Method = 6;
      SymbolKind2.Property = 7;
      SymbolKind2.Field = 8;
      SymbolKind2.Constructor = 9;
      SymbolKind2.Enum = 10;
      SymbolKind2.Interface = 11;
      SymbolKind2.Function = 12;
      SymbolKind2.Variable = 13;
      SymbolKind2.Constant = 14;
      SymbolKind2.String = 15;
      SymbolKind2.Number = 16;
      SymbolKind2.Boolean = 17;
      SymbolKind2.Array = 18;
      SymbolKind2.Object = 19;
      SymbolKind2.Key = 20;
      SymbolKind2.Null = 21;
      SymbolKind2.EnumMember = 22;
      SymbolKind2.Struct = 23;
      SymbolKind2.Event = 24;
      SymbolKind2.Operator = 25;
      SymbolKind2.TypeParameter = 26;
    })(SymbolKind || (SymbolKind = {}));
    (function(SymbolTag2) {
      SymbolTag2.Deprecated = 1;
    })(SymbolTag || (SymbolTag = {}));
    (function(SymbolInformation2) {
      function create(name, kind, range, uri, containerName) {
        const result = {
          name,
          kind,
          location: { uri, range }
        };
        if (containerName) {
          result.containerName = containerName;
        }
        return result;
      }
      SymbolInformation2.create = create;
    })(SymbolInformation || (SymbolInformation = {}));
    (function(WorkspaceSymbol2) {
      function create(name, kind, uri, range) {
        return range !== void 0 ? { name, kind, location: { uri, range } } : { name, kind, location: { uri } };
      }
      WorkspaceSymbol2.create = create;
    })(WorkspaceSymbol || (WorkspaceSymbol = {}));
    (function(DocumentSymbol2) {
      function create(name, detail, kind, range, selectionRange, children) {
        const result = {
          name,
          detail,
          kind,
          range,
          selectionRange
        };
        if (children !== void 0) {
          result.children = children;
        }
        return result;
      }
      DocumentSymbol2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && Is.string(candidate.name) && Is.number(candidate.kind) && Range.is(candidate.range) && Range.is(candidate.selectionRange) && (candidate.detail === void 0 || Is.string(candidate.detail)) && (candidate.deprecated === void 0 || Is.boolean(candidate.deprecated)) && (candidate.children === void 0 || Array.isArray(candidate.children)) && (candidate.tags === void 0 || Array.isArray(candidate.tags));
      }
      DocumentSymbol2.is = is;
    })(DocumentSymbol || (DocumentSymbol = {}));
    (function(CodeActionKind2) {
      CodeActionKind2.Empty = "";
      CodeActionKind2.QuickFix = "quickfix";
      CodeActionKind2.Refactor = "refactor";
      CodeActionKind2.RefactorExtract = "refactor.extract";
      CodeActionKind2.RefactorInline = "refactor.inline";
      CodeActionKind2.RefactorMove = "refactor.move";
      CodeActionKind2.RefactorRewrite = "refactor.rewrite";
      CodeActionKind2.Source = "source";
      CodeActionKind2.SourceOrganizeImports = "source.organizeImports";
      CodeActionKind2.SourceFixAll = "source.fixAll";
      CodeActionKind2.Notebook = "notebook";
    })(CodeActionKind || (CodeActionKind = {}));
    (function(CodeActionTriggerKind2) {
      CodeActionTriggerKind2.Invoked = 1;
      CodeActionTriggerKind2.Automatic = 2;
    })(CodeActionTriggerKind || (CodeActionTriggerKind = {}));
    (function(CodeActionContext2) {
      function create(diagnostics, only2, triggerKind) {
        const result = { diagnostics };
        if (only2 !== void 0 && only2 !== null) {
          result.only = only2;
        }
        if (triggerKind !== void 0 && triggerKind !== null) {
          result.triggerKind = triggerKind;
        }
        return result;
      }
      CodeActionContext2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.typedArray(candidate.diagnostics, Diagnostic.is) && (candidate.only === void 0 || Is.typedArray(candidate.only, Is.string)) && (candidate.triggerKind === void 0 || candidate.triggerKind === CodeActionTriggerKind.Invoked || candidate.triggerKind === CodeActionTriggerKind.Automatic);
      }
      CodeActionContext2.is = is;
    })(CodeActionContext || (CodeActionContext = {}));
    (function(CodeActionTag2) {
      CodeActionTag2.LLMGenerated = 1;
      function is(value) {
        return Is.defined(value) && value === CodeActionTag2.LLMGenerated;
      }
      CodeActionTag2.is = is;
    })(CodeActionTag || (CodeActionTag = {}));
    (function(CodeAction2) {
      function create(title, kindOrCommandOrEdit, kind) {
        const result = { title };
        let checkKind = true;
        if (typeof kindOrCommandOrEdit === "string") {
          checkKind = false;
          result.kind = kindOrCommandOrEdit;
        } else if (Command.is(kindOrCommandOrEdit)) {
          result.command = kindOrCommandOrEdit;
        } else {
          result.edit = kindOrCommandOrEdit;
        }
        if (checkKind && kind !== void 0) {
          result.kind = kind;
        }
        return result;
      }
      CodeAction2.create = create;
      function is(value) {
        const candidate = value;
        return candidate && Is.string(candidate.title) && (candidate.diagnostics === void 0 || Is.typedArray(candidate.diagnostics, Diagnostic.is)) && (candidate.kind === void 0 || Is.string(candidate.kind)) && (candidate.edit !== void 0 || candidate.command !== void 0) && (candidate.command === void 0 || Command.is(candidate.command)) && (candidate.isPreferred === void 0 || Is.boolean(candidate.isPreferred)) && (candidate.edit === void 0 || WorkspaceEdit.is(candidate.edit)) && (candidate.tags === void 0 || Is.typedArray(candidate.tags, CodeActionTag.is));
      }
      CodeAction2.is = is;
    })(CodeAction || (CodeAction = {}));
    (function(CodeLens2) {
      function create(range, data) {
        const result = { range };
        if (Is.defined(data)) {
          result.data = data;
        }
        return result;
      }
      CodeLens2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.command) || Command.is(candidate.command));
      }
      CodeLens2.is = is;
    })(CodeLens || (CodeLens = {}));
    (function(FormattingOptions2) {
      function create(tabSize, insertSpaces) {
        return { tabSize, insertSpaces };
      }
      FormattingOptions2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.uinteger(candidate.tabSize) && Is.boolean(candidate.insertSpaces);
      }
      FormattingOptions2.is = is;
    })(FormattingOptions || (FormattingOptions = {}));
    (function(DocumentLink2) {
      function create(range, target, data) {
        return { range, target, data };
      }
      DocumentLink2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Range.is(candidate.range) && (Is.undefined(candidate.target) || Is.string(candidate.target));
      }
      DocumentLink2.is = is;
    })(DocumentLink || (DocumentLink = {}));
    (function(SelectionRange2) {
      function create(range, parent) {
        return { range, parent };
      }
      SelectionRange2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Range.is(candidate.range) && (candidate.parent === void 0 || SelectionRange2.is(candidate.parent));
      }
      SelectionRange2.is = is;
    })(SelectionRange || (SelectionRange = {}));
    (function(SemanticTokenTypes2) {
      SemanticTokenTypes2["namespace"] = "namespace";
      SemanticTokenTypes2["type"] = "type";
      SemanticTokenTypes2["class"] = "class";
      SemanticTokenTypes2["enum"] = "enum";
      SemanticTokenTypes2["interface"] = "interface";
      SemanticTokenTypes2["struct"] = "struct";
      SemanticTokenTypes2["typeParameter"] = "typeParameter";
      SemanticTokenTypes2["parameter"] = "parameter";
      SemanticTokenTypes2["variable"] = "variable";
      SemanticTokenTypes2["property"] = "property";
      SemanticTokenTypes2["enumMember"] = "enumMember";
      SemanticTokenTypes2["event"] = "event";
      SemanticTokenTypes2["function"] = "function";
      SemanticTokenTypes2["method"] = "method";
      SemanticTokenTypes2["macro"] = "macro";
      SemanticTokenTypes2["keyword"] = "keyword";
      SemanticTokenTypes2["modifier"] = "modifier";
      SemanticTokenTypes2["comment"] = "comment";
      SemanticTokenTypes2["string"] = "string";
      SemanticTokenTypes2["number"] = "number";
      SemanticTokenTypes2["regexp"] = "regexp";
      SemanticTokenTypes2["operator"] = "operator";
      SemanticTokenTypes2["decorator"] = "decorator";
      SemanticTokenTypes2["label"] = "label";
    })(SemanticTokenTypes || (SemanticTokenTypes = {}));
    (function(SemanticTokenModifiers2) {
      SemanticTokenModifiers2["declaration"] = "declaration";
      SemanticTokenModifiers2["definition"] = "definition";
      SemanticTokenModifiers2["readonly"] = "readonly";
      SemanticTokenModifiers2["static"] = "static";
      SemanticTokenModifiers2["deprecated"] = "deprecated";
      SemanticTokenModifiers2["abstract"] = "abstract";
      SemanticTokenModifiers2["async"] = "async";
      SemanticTokenModifiers2["modification"] = "modification";
      SemanticTokenModifiers2["documentation"] = "documentation";
      SemanticTokenModifiers2["defaultLibrary"] = "defaultLibrary";
    })(SemanticTokenModifiers || (SemanticTokenModifiers = {}));
    (function(SemanticTokens2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && (candidate.resultId === void 0 || typeof candidate.resultId === "string") && Array.isArray(candidate.data) && (candidate.data.length === 0 || typeof candidate.data[0] === "number");
      }
      SemanticTokens2.is = is;
    })(SemanticTokens || (SemanticTokens = {}));
    (function(InlineValueText2) {
      function create(range, text) {
        return { range, text };
      }
      InlineValueText2.create = create;
      function is(value) {
        const candidate = value;
        return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && Is.string(candidate.text);
      }
      InlineValueText2.is = is;
    })(InlineValueText || (InlineValueText = {}));
    (function(InlineValueVariableLookup2) {
      function create(range, variableName, caseSensitiveLookup) {
        return { range, variableName, caseSensitiveLookup };
      }
      InlineValueVariableLookup2.create = create;
      function is(value) {
        const candidate = value;
        return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && Is.boolean(candidate.caseSensitiveLookup) && (Is.string(candidate.variableName) || candidate.variableName === void 0);
      }
      InlineValueVariableLookup2.is = is;
    })(InlineValueVariableLookup || (InlineValueVariableLookup = {}));
    (function(InlineValueEvaluatableExpression2) {
      function create(range, expression) {
        return { range, expression };
      }
      InlineValueEvaluatableExpression2.create = create;
      function is(value) {
        const candidate = value;
        return candidate !== void 0 && candidate !== null && Range.is(candidate.range) && (Is.string(candidate.expression) || candidate.expression === void 0);
      }
      InlineValueEvaluatableExpression2.is = is;
    })(InlineValueEvaluatableExpression || (InlineValueEvaluatableExpression = {}));
    (function(InlineValueContext2) {
      function create(frameId, stoppedLocation) {
        return { frameId, stoppedLocation };
      }
      InlineValueContext2.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Range.is(value.stoppedLocation);
      }
      InlineValueContext2.is = is;
    })(InlineValueContext || (InlineValueContext = {}));
    (function(InlayHintKind2) {
      InlayHintKind2.Type = 1;
      InlayHintKind2.Parameter = 2;
      function is(value) {
        return value === 1 || value === 2;
      }
      InlayHintKind2.is = is;
    })(InlayHintKind || (InlayHintKind = {}));
    (function(InlayHintLabelPart2) {
      function create(value) {
        return { value };
      }
      InlayHintLabelPart2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.location === void 0 || Location.is(candidate.location)) && (candidate.command === void 0 || Command.is(candidate.command));
      }
      InlayHintLabelPart2.is = is;
    })(InlayHintLabelPart || (InlayHintLabelPart = {}));
    (function(InlayHint2) {
      function create(position, label, kind) {
        const result = { position, label };
        if (kind !== void 0) {
          result.kind = kind;
        }
        return result;
      }
      InlayHint2.create = create;
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && Position.is(candidate.position) && (Is.string(candidate.label) || Is.typedArray(candidate.label, InlayHintLabelPart.is)) && (candidate.kind === void 0 || InlayHintKind.is(candidate.kind)) && candidate.textEdits === void 0 || Is.typedArray(candidate.textEdits, TextEdit.is) && (candidate.tooltip === void 0 || Is.string(candidate.tooltip) || MarkupContent.is(candidate.tooltip)) && (candidate.paddingLeft === void 0 || Is.boolean(candidate.paddingLeft)) && (candidate.paddingRight === void 0 || Is.boolean(candidate.paddingRight));
      }
      InlayHint2.is = is;
    })(InlayHint || (InlayHint = {}));
    (function(StringValue2) {
      function createSnippet(value) {
        return { kind: "snippet", value };
      }
      StringValue2.createSnippet = createSnippet;
      function isSnippet(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && candidate.kind === "snippet" && Is.string(candidate.value);
      }
      StringValue2.isSnippet = isSnippet;
    })(StringValue || (StringValue = {}));
    (function(InlineCompletionItem2) {
      function create(insertText, filterText, range, command) {
        return { insertText, filterText, range, command };
      }
      InlineCompletionItem2.create = create;
    })(InlineCompletionItem || (InlineCompletionItem = {}));
    (function(InlineCompletionList2) {
      function create(items) {
        return { items };
      }
      InlineCompletionList2.create = create;
    })(InlineCompletionList || (InlineCompletionList = {}));
    (function(InlineCompletionTriggerKind2) {
      InlineCompletionTriggerKind2.Invoked = 1;
      InlineCompletionTriggerKind2.Automatic = 2;
    })(InlineCompletionTriggerKind || (InlineCompletionTriggerKind = {}));
    (function(SelectedCompletionInfo2) {
      function create(range, text) {
        return { range, text };
      }
      SelectedCompletionInfo2.create = create;
    })(SelectedCompletionInfo || (SelectedCompletionInfo = {}));
    (function(InlineCompletionContext2) {
      function create(triggerKind, selectedCompletionInfo) {
        return { triggerKind, selectedCompletionInfo };
      }
      InlineCompletionContext2.create = create;
    })(InlineCompletionContext || (InlineCompletionContext = {}));
    (function(WorkspaceFolder2) {
      function is(value) {
        const candidate = value;
        return Is.objectLiteral(candidate) && URI.is(candidate.uri) && Is.string(candidate.name);
      }
      WorkspaceFolder2.is = is;
    })(WorkspaceFolder || (WorkspaceFolder = {}));
    EOL = ["\n", "\r\n", "\r"];
    (function(TextDocument3) {
      function create(uri, languageId, version, content) {
        return new FullTextDocument(uri, languageId, version, content);
      }
      TextDocument3.create = create;
      function is(value) {
        const candidate = value;
        return Is.defined(candidate) && Is.string(candidate.uri) && (Is.undefined(candidate.languageId) || Is.string(candidate.languageId)) && Is.uinteger(candidate.lineCount) && Is.func(candidate.getText) && Is.func(candidate.positionAt) && Is.func(candidate.offsetAt) ? true : false;
      }
      TextDocument3.is = is;
      function applyEdits(document, edits) {
        let text = document.getText();
        const sortedEdits = mergeSort2(edits, (a, b) => {
          const diff = a.range.start.line - b.range.start.line;
          if (diff === 0) {
            return a.range.start.character - b.range.start.character;
          }
          return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
          const e = sortedEdits[i];
          const startOffset = document.offsetAt(e.range.start);
          const endOffset = document.offsetAt(e.range.end);
          if (endOffset <= lastModifiedOffset) {
            text = text.substring(0, startOffset) + e.newText + text.substring(endOffset, text.length);
          } else {
            throw new Error("Overlapping edit");
          }
          lastModifiedOffset = startOffset;
        }
        return text;
      }
      TextDocument3.applyEdits = applyEdits;
      function mergeSort2(data, compare2) {
        if (data.length <= 1) {
          return data;
        }
        const p = data.length / 2 | 0;
        const left = data.slice(0, p);
        const right = data.slice(p);
        mergeSort2(left, compare2);
        mergeSort2(right, compare2);
        let leftIdx = 0;
        let rightIdx = 0;
        let i = 0;
        while (leftIdx < left.length && rightIdx < right.length) {
          const ret = compare2(left[leftIdx], right[rightIdx]);
          if (ret <= 0) {
            data[i++] = left[leftIdx++];
          } else {
            data[i++] = right[rightIdx++];
          }
        }
        while (leftIdx < left.length) {
          data[i++] = left[leftIdx++];
        }
        while (rightIdx < right.length) {
          data[i++] = right[rightIdx++];
        }
        return data;
      }
    })(TextDocument || (TextDocument = {}));
    FullTextDocument = class {
      constructor(uri, languageId, version, content) {
        this._uri = uri;
        this._languageId = languageId;
        this._version = version;
        this._content = content;
        this._lineOffsets = void 0;
      }
      get uri() {
        return this._uri;
      }
      get languageId() {
        return this._languageId;
      }
      get version() {
        return this._version;
      }
      getText(range) {
        if (range) {
          const start = this.offsetAt(range.start);
          const end = this.offsetAt(range.end);
          return this._content.substring(start, end);
        }
        return this._content;
      }
      update(event, version) {
        this._content = event.text;
        this._version = version;
        this._lineOffsets = void 0;
      }
      getLineOffsets() {
        if (this._lineOffsets === void 0) {
          const lineOffsets = [];
          const text = this._content;
          let isLineStart = true;
          for (let i = 0; i < text.length; i++) {
            if (isLineStart) {
              lineOffsets.push(i);
              isLineStart = false;
            }
            const ch = text.charAt(i);
            isLineStart = ch === "\r" || ch === "\n";
            if (ch === "\r" && i + 1 < text.length && text.charAt(i + 1) === "\n") {
              i++;
            }
          }
          if (isLineStart && text.length > 0) {
            lineOffsets.push(text.length);
          }
          this._lineOffsets = lineOffsets;
        }
        return this._lineOffsets;
      }
      positionAt(offset) {
        offset = Math.max(Math.min(offset, this._content.length), 0);
        const lineOffsets = this.getLineOffsets();
        let low = 0, high = lineOffsets.length;
        if (high === 0) {
          return Position.create(0, offset);
        }
        while (low < high) {
          const mid = Math.floor((low + high) / 2);
          if (lineOffsets[mid] > offset) {
            high = mid;
          } else {
            low = mid + 1;
          }
        }
        const line = low - 1;
        return Position.create(line, offset - lineOffsets[line]);
      }
      offsetAt(position) {
        const lineOffsets = this.getLineOffsets();
        if (position.line >= lineOffsets.length) {
          return this._content.length;
        } else if (position.line < 0) {
          return 0;
        }
        const lineOffset = lineOffsets[position.line];
        const nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
        return Math.max(Math.min(lineOffset + position.character, nextLineOffset), lineOffset);
      }
      get lineCount() {
        return this.getLineOffsets().length;
      }
    };
    (function(Is2) {
      const toString = Object.prototype.toString;
      function defined(value) {
        return typeof value !== "undefined";
      }
      Is2.defined = defined;
      function undefined2(value) {
        return typeof value === "undefined";
      }
      Is2.undefined = undefined2;
      function boolean(value) {
        return value === true || value === false;
      }
      Is2.boolean = boolean;
      function string(value) {
        return toString.call(value) === "[object String]";
      }
      Is2.string = string;
      function number(value) {
        return toString.call(value) === "[object Number]";
      }
      Is2.number = number;
      function numberRange(value, min, max) {
        return toString.call(value) === "[object Number]" && min <= value && value <= max;
      }
      Is2.numberRange = numberRange;
      function integer2(value) {
        return toString.call(value) === "[object Number]" && -2147483648 <= value && value <= 2147483647;
      }
      Is2.integer = integer2;
      function uinteger2(value) {
        return toString.call(value) === "[object Number]" && 0 <= value && value <= 2147483647;
      }
      Is2.uinteger = uinteger2;
      function func(value) {
        return toString.call(value) === "[object Function]";
      }
      Is2.func = func;
      function objectLiteral(value) {
        return value !== null && typeof value === "object";
      }
      Is2.objectLiteral = objectLiteral;
      function typedArray(value, check) {
        return Array.isArray(value) && value.every(check);
      }
      Is2.typedArray = typedArray;
    })(Is || (Is = {}));
  }
});

// node_modules/dockerfile-ast/lib/line.js
var require_line = __commonJS({
  "node_modules/dockerfile-ast/lib/line.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Line = void 0;
    var Line = class {
      constructor(document, range) {
        this.document = document;
        this.range = range;
      }
      getRange() {
        return this.range;
      }
      getTextContent() {
        return this.document.getText().substring(this.document.offsetAt(this.range.start), this.document.offsetAt(this.range.end));
      }
      isAfter(line) {
        return this.range.start.line > line.range.start.line;
      }
      isBefore(line) {
        return this.range.start.line < line;
      }
    };
    exports.Line = Line;
  }
});

// node_modules/dockerfile-ast/lib/util.js
var require_util = __commonJS({
  "node_modules/dockerfile-ast/lib/util.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Util = void 0;
    var Util = class _Util {
      static isUTF8BOM(char) {
        const uintArray = Uint8Array.from(Buffer.from(char, "UTF-8"));
        return uintArray[0] === 239 && uintArray[1] == 187 && uintArray[2] == 191;
      }
      static isWhitespace(char) {
        return char === " " || char === "	" || _Util.isNewline(char);
      }
      static isNewline(char) {
        return char === "\r" || char === "\n";
      }
      static findLeadingNonWhitespace(content, escapeChar) {
        whitespaceCheck: for (let i = 0; i < content.length; i++) {
          switch (content.charAt(i)) {
            case " ":
            case "	":
              continue;
            case escapeChar:
              escapeCheck: for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    i = j + 1;
                    continue whitespaceCheck;
                  case "\n":
                    i = j;
                    continue whitespaceCheck;
                  default:
                    break escapeCheck;
                }
              }
              return -1;
            default:
              return i;
          }
        }
        return -1;
      }
      /**
       * Determines if the given position is contained within the given range.
       *
       * @param position the position to check
       * @param range the range to see if the position is inside of
       */
      static isInsideRange(position, range) {
        if (range.start.line === range.end.line) {
          return range.start.line === position.line && range.start.character <= position.character && position.character <= range.end.character;
        } else if (range.start.line === position.line) {
          return range.start.character <= position.character;
        } else if (range.end.line === position.line) {
          return position.character <= range.end.character;
        }
        return range.start.line < position.line && position.line < range.end.line;
      }
      static parseHeredocName(value) {
        value = value.substring(2);
        if (value.charAt(0) === "-") {
          value = value.substring(1);
        }
        if (value.charAt(0) === '"') {
          if (value.charAt(value.length - 1) !== '"') {
            return null;
          }
          value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === "'") {
          if (value.charAt(value.length - 1) !== "'") {
            return null;
          }
          value = value.substring(1, value.length - 1);
        }
        if (value.charAt(0) === "<") {
          return null;
        }
        return value;
      }
    };
    exports.Util = Util;
  }
});

// node_modules/dockerfile-ast/lib/comment.js
var require_comment = __commonJS({
  "node_modules/dockerfile-ast/lib/comment.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Comment = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var line_1 = require_line();
    var util_1 = require_util();
    var Comment = class extends line_1.Line {
      constructor(document, range) {
        super(document, range);
      }
      toString() {
        const content = this.getContent();
        if (content) {
          return "# " + content;
        }
        return "#";
      }
      /**
       * Returns the content of this comment. This excludes leading and
       * trailing whitespace as well as the # symbol. If the comment only
       * consists of whitespace, the empty string will be returned.
       */
      getContent() {
        let range = this.getContentRange();
        if (range === null) {
          return "";
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
      }
      /**
       * Returns a range that includes the content of the comment
       * excluding any leading and trailing whitespace as well as the #
       * symbol. May return null if the comment only consists of whitespace
       * characters.
       */
      getContentRange() {
        let range = this.getRange();
        const startOffset = this.document.offsetAt(range.start);
        let raw = this.document.getText().substring(startOffset, this.document.offsetAt(range.end));
        let start = -1;
        let end = -1;
        for (let i = 1; i < raw.length; i++) {
          if (!util_1.Util.isWhitespace(raw.charAt(i))) {
            start = i;
            break;
          }
        }
        if (start === -1) {
          return null;
        }
        for (let i = raw.length - 1; i >= 1; i--) {
          if (!util_1.Util.isWhitespace(raw.charAt(i))) {
            end = i + 1;
            break;
          }
        }
        return vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + start), this.document.positionAt(startOffset + end));
      }
    };
    exports.Comment = Comment;
  }
});

// node_modules/vscode-languageserver-textdocument/lib/esm/main.js
var main_exports2 = {};
__export(main_exports2, {
  TextDocument: () => TextDocument2
});
function mergeSort(data, compare2) {
  if (data.length <= 1) {
    return data;
  }
  const p = data.length / 2 | 0;
  const left = data.slice(0, p);
  const right = data.slice(p);
  mergeSort(left, compare2);
  mergeSort(right, compare2);
  let leftIdx = 0;
  let rightIdx = 0;
  let i = 0;
  while (leftIdx < left.length && rightIdx < right.length) {
    const ret = compare2(left[leftIdx], right[rightIdx]);
    if (ret <= 0) {
      data[i++] = left[leftIdx++];
    } else {
      data[i++] = right[rightIdx++];
    }
  }
  while (leftIdx < left.length) {
    data[i++] = left[leftIdx++];
  }
  while (rightIdx < right.length) {
    data[i++] = right[rightIdx++];
  }
  return data;
}
function computeLineOffsets(text, isAtLineStart, textOffset = 0) {
  const result = isAtLineStart ? [textOffset] : [];
  for (let i = 0; i < text.length; i++) {
    const ch = text.charCodeAt(i);
    if (isEOL(ch)) {
      if (ch === 13 && i + 1 < text.length && text.charCodeAt(i + 1) === 10) {
        i++;
      }
      result.push(textOffset + i + 1);
    }
  }
  return result;
}
function isEOL(char) {
  return char === 13 || char === 10;
}
function getWellformedRange(range) {
  const start = range.start;
  const end = range.end;
  if (start.line > end.line || start.line === end.line && start.character > end.character) {
    return { start: end, end: start };
  }
  return range;
}
function getWellformedEdit(textEdit) {
  const range = getWellformedRange(textEdit.range);
  if (range !== textEdit.range) {
    return { newText: textEdit.newText, range };
  }
  return textEdit;
}
var FullTextDocument2, TextDocument2;
var init_main2 = __esm({
  "node_modules/vscode-languageserver-textdocument/lib/esm/main.js"() {
    "use strict";
    FullTextDocument2 = class _FullTextDocument {
      constructor(uri, languageId, version, content) {
        this._uri = uri;
        this._languageId = languageId;
        this._version = version;
        this._content = content;
        this._lineOffsets = void 0;
      }
      get uri() {
        return this._uri;
      }
      get languageId() {
        return this._languageId;
      }
      get version() {
        return this._version;
      }
      getText(range) {
        if (range) {
          const start = this.offsetAt(range.start);
          const end = this.offsetAt(range.end);
          return this._content.substring(start, end);
        }
        return this._content;
      }
      update(changes, version) {
        for (const change of changes) {
          if (_FullTextDocument.isIncremental(change)) {
            const range = getWellformedRange(change.range);
            const startOffset = this.offsetAt(range.start);
            const endOffset = this.offsetAt(range.end);
            this._content = this._content.substring(0, startOffset) + change.text + this._content.substring(endOffset, this._content.length);
            const insertedEndOffset = startOffset + change.text.length;
            const crlfAtStart = this._content.charCodeAt(startOffset - 1) === 13 && this._content.charCodeAt(startOffset) === 10;
            const crlfAtEnd = this._content.charCodeAt(insertedEndOffset - 1) === 13 && this._content.charCodeAt(insertedEndOffset) === 10;
            if (crlfAtStart || crlfAtEnd) {
              this._lineOffsets = void 0;
              continue;
            }
            const startLine = Math.max(range.start.line, 0);
            const endLine = Math.max(range.end.line, 0);
            let lineOffsets = this._lineOffsets;
            const addedLineOffsets = computeLineOffsets(change.text, false, startOffset);
            if (endLine - startLine === addedLineOffsets.length) {
              for (let i = 0, len = addedLineOffsets.length; i < len; i++) {
                lineOffsets[i + startLine + 1] = addedLineOffsets[i];
              }
            } else {
              if (addedLineOffsets.length < 1e4) {
                lineOffsets.splice(startLine + 1, endLine - startLine, ...addedLineOffsets);
              } else {
                this._lineOffsets = lineOffsets = lineOffsets.slice(0, startLine + 1).concat(addedLineOffsets, lineOffsets.slice(endLine + 1));
              }
            }
            const diff = change.text.length - (endOffset - startOffset);
            if (diff !== 0) {
              for (let i = startLine + 1 + addedLineOffsets.length, len = lineOffsets.length; i < len; i++) {
                lineOffsets[i] = lineOffsets[i] + diff;
              }
            }
          } else if (_FullTextDocument.isFull(change)) {
            this._content = change.text;
            this._lineOffsets = void 0;
          } else {
            throw new Error("Unknown change event received");
          }
        }
        this._version = version;
      }
      getLineOffsets() {
        if (this._lineOffsets === void 0) {
          this._lineOffsets = computeLineOffsets(this._content, true);
        }
        return this._lineOffsets;
      }
      positionAt(offset) {
        offset = Math.max(Math.min(offset, this._content.length), 0);
        const lineOffsets = this.getLineOffsets();
        let low = 0, high = lineOffsets.length;
        if (high === 0) {
          return { line: 0, character: offset };
        }
        while (low < high) {
          const mid = Math.floor((low + high) / 2);
          if (lineOffsets[mid] > offset) {
            high = mid;
          } else {
            low = mid + 1;
          }
        }
        const line = low - 1;
        offset = this.ensureBeforeEOL(offset, lineOffsets[line]);
        return { line, character: offset - lineOffsets[line] };
      }
      offsetAt(position) {
        const lineOffsets = this.getLineOffsets();
        if (position.line >= lineOffsets.length) {
          return this._content.length;
        } else if (position.line < 0) {
          return 0;
        }
        const lineOffset = lineOffsets[position.line];
        if (position.character <= 0) {
          return lineOffset;
        }
        const nextLineOffset = position.line + 1 < lineOffsets.length ? lineOffsets[position.line + 1] : this._content.length;
        const offset = Math.min(lineOffset + position.character, nextLineOffset);
        return this.ensureBeforeEOL(offset, lineOffset);
      }
      getLineRange(line) {
        const lineOffsets = this.getLineOffsets();
        if (line >= lineOffsets.length) {
          const lastLine = lineOffsets.length - 1;
          return { start: { line: lastLine, character: 0 }, end: { line: lastLine, character: this._content.length - lineOffsets[lastLine] } };
        } else if (line < 0) {
          return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        }
        const startOffset = lineOffsets[line];
        const nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
        const endOffset = this.ensureBeforeEOL(nextLineOffset, startOffset);
        return { start: { line, character: 0 }, end: { line, character: endOffset - startOffset } };
      }
      getEOLCharacters(line) {
        const lineOffsets = this.getLineOffsets();
        if (line >= lineOffsets.length) {
          return "";
        } else if (line < 0) {
          return "";
        }
        const nextLineOffset = line + 1 < lineOffsets.length ? lineOffsets[line + 1] : this._content.length;
        const eolOffset = this.ensureBeforeEOL(nextLineOffset, lineOffsets[line]);
        return this._content.substring(eolOffset, nextLineOffset);
      }
      ensureBeforeEOL(offset, lineOffset) {
        while (offset > lineOffset && isEOL(this._content.charCodeAt(offset - 1))) {
          offset--;
        }
        return offset;
      }
      get lineCount() {
        return this.getLineOffsets().length;
      }
      static isIncremental(event) {
        const candidate = event;
        return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range !== void 0 && (candidate.rangeLength === void 0 || typeof candidate.rangeLength === "number");
      }
      static isFull(event) {
        const candidate = event;
        return candidate !== void 0 && candidate !== null && typeof candidate.text === "string" && candidate.range === void 0 && candidate.rangeLength === void 0;
      }
    };
    (function(TextDocument3) {
      function create(uri, languageId, version, content) {
        return new FullTextDocument2(uri, languageId, version, content);
      }
      TextDocument3.create = create;
      function update(document, changes, version) {
        if (document instanceof FullTextDocument2) {
          document.update(changes, version);
          return document;
        } else {
          throw new Error("TextDocument.update: document must be created by TextDocument.create");
        }
      }
      TextDocument3.update = update;
      function applyEdits(document, edits) {
        const text = document.getText();
        const sortedEdits = mergeSort(edits.map(getWellformedEdit), (a, b) => {
          const diff = a.range.start.line - b.range.start.line;
          if (diff === 0) {
            return a.range.start.character - b.range.start.character;
          }
          return diff;
        });
        let lastModifiedOffset = 0;
        const spans = [];
        for (const e of sortedEdits) {
          const startOffset = document.offsetAt(e.range.start);
          if (startOffset < lastModifiedOffset) {
            throw new Error("Overlapping edit");
          } else if (startOffset > lastModifiedOffset) {
            spans.push(text.substring(lastModifiedOffset, startOffset));
          }
          if (e.newText.length) {
            spans.push(e.newText);
          }
          lastModifiedOffset = document.offsetAt(e.range.end);
        }
        spans.push(text.substr(lastModifiedOffset));
        return spans.join("");
      }
      TextDocument3.applyEdits = applyEdits;
    })(TextDocument2 || (TextDocument2 = {}));
  }
});

// node_modules/dockerfile-ast/lib/parserDirective.js
var require_parserDirective = __commonJS({
  "node_modules/dockerfile-ast/lib/parserDirective.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ParserDirective = void 0;
    var main_1 = require_main();
    var line_1 = require_line();
    var ParserDirective = class extends line_1.Line {
      constructor(document, range, nameRange, valueRange) {
        super(document, range);
        this.nameRange = nameRange;
        this.valueRange = valueRange;
      }
      toString() {
        return "# " + this.getName() + "=" + this.getValue();
      }
      getNameRange() {
        return this.nameRange;
      }
      getValueRange() {
        return this.valueRange;
      }
      getName() {
        return this.document.getText().substring(this.document.offsetAt(this.nameRange.start), this.document.offsetAt(this.nameRange.end));
      }
      getValue() {
        return this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
      }
      getDirective() {
        const directive = main_1.Directive[this.getName().toLowerCase()];
        return directive === void 0 ? null : directive;
      }
    };
    exports.ParserDirective = ParserDirective;
  }
});

// node_modules/dockerfile-ast/lib/heredoc.js
var require_heredoc = __commonJS({
  "node_modules/dockerfile-ast/lib/heredoc.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Heredoc = void 0;
    var Heredoc = class {
      constructor(startRange, name, nameRange, contentRange, endRange) {
        this.startRange = startRange;
        this.name = name;
        this.nameRange = nameRange;
        this.contentRange = contentRange;
        this.endRange = endRange;
      }
      /**
       * Returns the name of the here-document.
       *
       * This API is experimental and subject to change.
       */
      getName() {
        return this.name;
      }
      /**
       * Returns the range of the start operator and the name. If the
       * here-document is initialized with <<EOT then the start range would
       * encompass all five characters.
       *
       * This API is experimental and subject to change.
       */
      getStartRange() {
        return this.startRange;
      }
      /**
       * Returns the range of this here-document's name that is declared at
       * the beginning of the here-document with the operator. If the
       * here-document is initialized with <<EOT then the name range would
       * encompass the latter three "EOT" characters.
       *
       * This API is experimental and subject to change.
       */
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the range of the content of this here-document. This may
       * be null if the here-document has no content because:
       * - the start range is the only thing that was declared
       * - the end range was declared immediately and there is no content
       *
       * This API is experimental and subject to change.
       */
      getContentRange() {
        return this.contentRange;
      }
      /**
       * Returns the range of the here-document's name on a line that
       * represents the end of the here-document.
       *
       * This API is experimental and subject to change.
       */
      getDelimiterRange() {
        return this.endRange;
      }
    };
    exports.Heredoc = Heredoc;
  }
});

// node_modules/dockerfile-ast/lib/variable.js
var require_variable = __commonJS({
  "node_modules/dockerfile-ast/lib/variable.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Variable = void 0;
    var Variable = class {
      constructor(name, nameRange, range, modifier, modifierRange, substitutionParameter, substitutionRange, defined, buildVariable, stringValue) {
        this.name = name;
        this.nameRange = nameRange;
        this.range = range;
        this.modifier = modifier;
        this.modifierRange = modifierRange;
        this.substitutionParameter = substitutionParameter;
        this.substitutionRange = substitutionRange;
        this.defined = defined;
        this.buildVariable = buildVariable;
        this.stringValue = stringValue;
      }
      toString() {
        return this.stringValue;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the range of the entire variable. This includes the symbols for
       * the declaration of the variable such as the $, {, and } symbols.
       *
       * @return the range in the document that this variable encompasses in its
       *         entirety
       */
      getRange() {
        return this.range;
      }
      /**
       * Returns the modifier character that has been set for
       * specifying how this variable should be expanded and resolved.
       * If this variable is ${variable:+value} then the modifier
       * character is '+'. Will be the empty string if the variable is
       * declared as ${variable:}. Otherwise, will be null if this
       * variable will not use variable substitution at all (such as
       * ${variable} or $variable).
       *
       * @return this variable's modifier character, or the empty
       *         string if it does not have one, or null if this
       *         variable will not use variable substitution
       */
      getModifier() {
        return this.modifier;
      }
      getModifierRange() {
        return this.modifierRange;
      }
      /**
       * Returns the parameter that will be used for substitution if
       * this variable uses modifiers to define how its value should be
       * resolved. If this variable is ${variable:+value} then the
       * substitution value will be 'value'. Will be the empty string
       * if the variable is declared as ${variable:+} or some other
       * variant where the only thing that follows the modifier
       * character (excluding considerations of escape characters and
       * so on) is the variable's closing bracket. May be null if this
       * variable does not have a modifier character defined (such as
       * ${variable} or $variable).
       *
       * @return this variable's substitution parameter, or the empty
       *         string if it does not have one, or null if there is
       *         not one defined
       */
      getSubstitutionParameter() {
        return this.substitutionParameter;
      }
      getSubstitutionRange() {
        return this.substitutionRange;
      }
      /**
       * Returns whether this variable has been defined or not.
       *
       * @return true if this variable has been defined, false otherwise
       */
      isDefined() {
        return this.defined;
      }
      isBuildVariable() {
        return this.buildVariable === true;
      }
      isEnvironmentVariable() {
        return this.buildVariable === false;
      }
    };
    exports.Variable = Variable;
  }
});

// node_modules/dockerfile-ast/lib/instruction.js
var require_instruction = __commonJS({
  "node_modules/dockerfile-ast/lib/instruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Instruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var util_1 = require_util();
    var line_1 = require_line();
    var argument_1 = require_argument();
    var heredoc_1 = require_heredoc();
    var variable_1 = require_variable();
    var main_1 = require_main();
    var Instruction = class extends line_1.Line {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range);
        this.dockerfile = dockerfile;
        this.escapeChar = escapeChar;
        this.instruction = instruction;
        this.instructionRange = instructionRange;
      }
      toString() {
        let value = this.getKeyword();
        for (let arg of this.getRawArguments()) {
          value += " ";
          value += arg.getValue();
        }
        return value;
      }
      getRangeContent(range) {
        if (range === null) {
          return null;
        }
        return this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
      }
      getInstructionRange() {
        return this.instructionRange;
      }
      getInstruction() {
        return this.instruction;
      }
      getKeyword() {
        return this.getInstruction().toUpperCase();
      }
      getArgumentsRange() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        return vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end);
      }
      getArgumentsRanges() {
        let args = this.getArguments();
        if (args.length === 0) {
          return [];
        }
        if (args[0].getRange().start.line === args[args.length - 1].getRange().end.line) {
          return [vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end)];
        }
        let ranges = [];
        let end = -1;
        let startPosition = args[0].getRange().start;
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(startPosition) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra, this.document.offsetAt(args[args.length - 1].getRange().end) - this.document.offsetAt(range.start));
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        for (let i = 0; i < fullArgs.length; i++) {
          let char = fullArgs.charAt(i);
          if (char === this.escapeChar) {
            let next = fullArgs.charAt(i + 1);
            if (next === " " || next === "	") {
              whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                switch (fullArgs.charAt(j)) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    j++;
                  case "\n":
                    if (startPosition !== null) {
                      ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                    }
                    startPosition = null;
                    start = true;
                    comment = false;
                    i = j;
                    break whitespaceCheck;
                  default:
                    break whitespaceCheck;
                }
              }
            } else if (next === "\r") {
              if (startPosition !== null) {
                ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
                startPosition = null;
              }
              start = true;
              comment = false;
              i += 2;
            } else if (next === "\n") {
              if (startPosition !== null) {
                ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
              }
              startPosition = null;
              start = true;
              comment = false;
              i++;
            } else {
              i++;
            }
          } else if (util_1.Util.isNewline(char)) {
            if (comment) {
              startPosition = null;
              start = true;
              comment = false;
            }
          } else {
            if (!comment) {
              if (startPosition === null) {
                if (char === "#") {
                  comment = true;
                  continue;
                }
                let position = this.document.positionAt(offset + i);
                if (position.character !== 0) {
                  startPosition = vscode_languageserver_types_1.Position.create(position.line, 0);
                }
              }
              end = i;
            }
          }
        }
        if (startPosition === null) {
          ranges.push(vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + end), this.document.positionAt(offset + end + 1)));
        } else {
          ranges.push(vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(offset + end + 1)));
        }
        return ranges;
      }
      getRawArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        return this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, args[args.length - 1].getRange().end));
      }
      getArgumentsContent() {
        let args = this.getArguments();
        if (args.length === 0) {
          return null;
        }
        let content = "";
        let ranges = this.getArgumentsRanges();
        let documentText = this.document.getText();
        for (let range of ranges) {
          content += documentText.substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
        }
        return content;
      }
      getArguments() {
        return this.getRawArguments();
      }
      getRawArguments() {
        let args = [];
        let range = this.getInstructionRange();
        let extra = this.document.offsetAt(range.end) - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let offset = this.document.offsetAt(range.start) + extra;
        let start = false;
        let comment = false;
        let found = -1;
        let escapedWhitespaceDetected = false;
        let escaping = false;
        let escapeMarker = -1;
        let escapedArg = "";
        for (let i = 0; i < fullArgs.length; i++) {
          let char = fullArgs.charAt(i);
          if (util_1.Util.isWhitespace(char)) {
            if (escaping) {
              escapedWhitespaceDetected = true;
              if (util_1.Util.isNewline(char)) {
                escapedWhitespaceDetected = false;
                if (comment) {
                  comment = false;
                  start = true;
                }
              }
              continue;
            } else if (found !== -1) {
              if (escapeMarker === -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + i))));
              } else {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
              }
              escapeMarker = -1;
              escapedArg = "";
              found = -1;
            }
          } else if (char === this.escapeChar) {
            let next = fullArgs.charAt(i + 1);
            if (next === " " || next === "	") {
              whitespaceCheck: for (let j = i + 2; j < fullArgs.length; j++) {
                let newlineCheck = fullArgs.charAt(j);
                switch (newlineCheck) {
                  case " ":
                  case "	":
                    continue;
                  case "\r":
                    j++;
                  case "\n":
                    comment = false;
                    escaping = true;
                    start = true;
                    if (found !== -1) {
                      escapeMarker = i;
                    }
                    i = j;
                    break whitespaceCheck;
                  default:
                    escapeMarker = i;
                    if (found === -1) {
                      i = j - 1;
                    }
                    break whitespaceCheck;
                }
              }
            } else if (next === "\r") {
              comment = false;
              escaping = true;
              start = true;
              if (found !== -1 && escapeMarker === -1) {
                escapeMarker = i;
              }
              i += 2;
            } else if (next === "\n") {
              comment = false;
              escaping = true;
              start = true;
              if (found !== -1 && escapeMarker === -1) {
                escapeMarker = i;
              }
              i++;
            } else {
              if (escapedWhitespaceDetected && escapeMarker !== -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                escapedArg = "";
                found = -1;
              }
              escapeMarker = -1;
              escapedWhitespaceDetected = false;
              escaping = false;
              if (next === "$") {
                escapedArg = escapedArg + char + next;
              } else if (next === "") {
                break;
              } else {
                escapedArg = escapedArg + next;
              }
              if (found === -1) {
                found = i;
              }
              i++;
            }
          } else if (!comment) {
            if (start && char === "#") {
              comment = true;
            } else {
              if (escapedWhitespaceDetected && escapeMarker !== -1) {
                args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
                escapedArg = "";
                found = -1;
              }
              escapedWhitespaceDetected = false;
              escaping = false;
              escapeMarker = -1;
              escapedArg = escapedArg + char;
              if (found === -1) {
                found = i;
              }
            }
            start = false;
          }
        }
        if (found !== -1) {
          if (escapeMarker === -1) {
            args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + fullArgs.length))));
          } else {
            args.push(new argument_1.Argument(escapedArg, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + found), this.document.positionAt(offset + escapeMarker))));
          }
        }
        return args;
      }
      getExpandedArguments() {
        let args = this.getArguments();
        for (let i = 0; i < args.length; i++) {
          const argRange = args[i].getRange();
          let offset = this.document.offsetAt(argRange.start);
          const variables = this.parseVariables(offset, args[i].getValue());
          const swaps = [];
          let requiresExpansion = false;
          for (let variable of variables) {
            const value = this.dockerfile.resolveVariable(variable.getName(), variable.getNameRange().start.line);
            swaps.push(value);
            requiresExpansion = requiresExpansion || value !== void 0;
          }
          if (requiresExpansion) {
            let expanded = "";
            for (let j = 0; j < swaps.length; j++) {
              const variableRange = variables[j].getRange();
              const start = this.document.offsetAt(variableRange.start);
              const end = this.document.offsetAt(variableRange.end);
              if (swaps[j]) {
                expanded += this.document.getText().substring(offset, start);
                expanded += swaps[j];
                offset = end;
              } else {
                expanded += this.document.getText().substring(offset, end);
                offset = end;
              }
            }
            const argEnd = this.document.offsetAt(argRange.end);
            if (argEnd !== offset) {
              expanded += this.document.getText().substring(offset, argEnd);
            }
            args[i] = new argument_1.Argument(expanded, argRange);
          }
        }
        return args;
      }
      getVariables() {
        const variables = [];
        const args = this.getRawArguments();
        for (const arg of args) {
          let range = arg.getRange();
          let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
          const parsedVariables = this.parseVariables(this.document.offsetAt(arg.getRange().start), rawValue);
          for (const parsedVariable of parsedVariables) {
            variables.push(parsedVariable);
          }
        }
        return variables;
      }
      parseVariables(offset, arg) {
        let variables = [];
        variableLoop: for (let i = 0; i < arg.length; i++) {
          switch (arg.charAt(i)) {
            case this.escapeChar:
              if (arg.charAt(i + 1) === "$") {
                i++;
              }
              break;
            case "$":
              if (arg.charAt(i + 1) === "{") {
                let escapedString = "${";
                let escapedName = "";
                let nameEnd = -1;
                let escapedSubstitutionParameter = "";
                let substitutionStart = -1;
                let substitutionEnd = -1;
                let modifierRead = -1;
                nameLoop: for (let j = i + 2; j < arg.length; j++) {
                  let char = arg.charAt(j);
                  switch (char) {
                    case this.escapeChar:
                      for (let k = j + 1; k < arg.length; k++) {
                        switch (arg.charAt(k)) {
                          case " ":
                          case "	":
                          case "\r":
                            continue;
                          case "\n":
                            j = k;
                            continue nameLoop;
                        }
                      }
                      break;
                    case "}":
                      escapedString += "}";
                      let modifier = null;
                      let modifierRange = null;
                      let substitutionParameter = modifierRead !== -1 ? escapedSubstitutionParameter : null;
                      let substitutionRange = null;
                      if (nameEnd === -1) {
                        nameEnd = j;
                      } else if (nameEnd + 1 === j) {
                        modifier = "";
                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + nameEnd + 1), this.document.positionAt(offset + nameEnd + 1));
                      } else {
                        if (substitutionStart === -1) {
                          substitutionStart = modifierRead + 1;
                          substitutionEnd = modifierRead + 1;
                        } else {
                          substitutionEnd = substitutionEnd + 1;
                        }
                        modifier = arg.substring(modifierRead, modifierRead + 1);
                        modifierRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + modifierRead), this.document.positionAt(offset + modifierRead + 1));
                        substitutionRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + substitutionStart), this.document.positionAt(offset + substitutionEnd));
                      }
                      let start = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 2), this.document.positionAt(offset + nameEnd)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + j + 1)), modifier, modifierRange, substitutionParameter, substitutionRange, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), escapedString));
                      i = j;
                      continue variableLoop;
                    case ":":
                      if (nameEnd === -1) {
                        nameEnd = j;
                      } else if (modifierRead !== -1) {
                        if (substitutionStart === -1) {
                          substitutionStart = j;
                          substitutionEnd = j;
                        } else {
                          substitutionEnd = j;
                        }
                        escapedSubstitutionParameter += ":";
                      } else {
                        modifierRead = j;
                      }
                      escapedString += ":";
                      break;
                    case "\n":
                    case "\r":
                    case " ":
                    case "	":
                      break;
                    default:
                      if (nameEnd === -1) {
                        escapedName += char;
                      } else if (modifierRead !== -1) {
                        if (substitutionStart === -1) {
                          substitutionStart = j;
                          substitutionEnd = j;
                        } else {
                          substitutionEnd = j;
                        }
                        escapedSubstitutionParameter += char;
                      } else {
                        modifierRead = j;
                      }
                      escapedString += char;
                      break;
                  }
                }
                break variableLoop;
              } else if (util_1.Util.isWhitespace(arg.charAt(i + 1)) || i === arg.length - 1) {
                continue;
              } else {
                let escapedName = "";
                nameLoop: for (let j = i + 1; j < arg.length; j++) {
                  let char = arg.charAt(j);
                  switch (char) {
                    case "\r":
                    case "\n":
                    case " ":
                    case "	":
                      continue;
                    case "$":
                    case "'":
                    case '"':
                      let varStart = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
                      i = j - 1;
                      continue variableLoop;
                    case this.escapeChar:
                      for (let k = j + 1; k < arg.length; k++) {
                        switch (arg.charAt(k)) {
                          case " ":
                          case "	":
                          case "\r":
                            continue;
                          case "\n":
                            j = k;
                            continue nameLoop;
                        }
                      }
                      let start2 = this.document.positionAt(offset + i);
                      variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(start2, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start2.line) !== void 0, this.isBuildVariable(escapedName, start2.line), "$" + escapedName));
                      break variableLoop;
                  }
                  if (char.match(/^[a-z0-9_]+$/i) === null) {
                    let varStart = this.document.positionAt(offset + i);
                    variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + j)), vscode_languageserver_types_1.Range.create(varStart, this.document.positionAt(offset + j)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, varStart.line) !== void 0, this.isBuildVariable(escapedName, varStart.line), "$" + escapedName));
                    i = j - 1;
                    continue variableLoop;
                  }
                  escapedName += char;
                }
                let start = this.document.positionAt(offset + i);
                variables.push(new variable_1.Variable(escapedName, vscode_languageserver_types_1.Range.create(this.document.positionAt(offset + i + 1), this.document.positionAt(offset + arg.length)), vscode_languageserver_types_1.Range.create(start, this.document.positionAt(offset + arg.length)), null, null, null, null, this.dockerfile.resolveVariable(escapedName, start.line) !== void 0, this.isBuildVariable(escapedName, start.line), "$" + escapedName));
              }
              break variableLoop;
          }
        }
        return variables;
      }
      isBuildVariable(variable, line) {
        if (this.getKeyword() === main_1.Keyword.FROM) {
          for (const initialArg of this.dockerfile.getInitialARGs()) {
            const arg = initialArg;
            const property = arg.getProperty();
            if (property && variable === property.getName()) {
              return true;
            }
          }
          return void 0;
        }
        let image = this.dockerfile.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        let envs = image.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
          if (envs[i].isBefore(line)) {
            for (let property of envs[i].getProperties()) {
              if (property.getName() === variable) {
                return false;
              }
            }
          }
        }
        let args = image.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
          if (args[i].isBefore(line)) {
            let property = args[i].getProperty();
            if (property && property.getName() === variable) {
              return true;
            }
          }
        }
        return void 0;
      }
      createSingleLineHeredocs(args) {
        const heredocs = [];
        for (const arg of args) {
          const value = arg.getValue();
          if (value.startsWith("<<") && util_1.Util.parseHeredocName(value) !== null) {
            const startRange = arg.getRange();
            const nameRange = this.getNameRange(startRange);
            const name = this.getName(nameRange);
            heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, null, null));
          }
        }
        return heredocs;
      }
      getName(nameRange) {
        const content = this.document.getText(nameRange);
        let escaping = false;
        let name = "";
        nameLoop: for (let i = 0; i < content.length; i++) {
          const ch = content.charAt(i);
          switch (ch) {
            case this.escapeChar:
              escaping = true;
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    break;
                  case "\r":
                    i = j + 1;
                    continue nameLoop;
                  case "\n":
                    i = j;
                    continue nameLoop;
                  default:
                    name += content.charAt(j);
                    i = j;
                    continue nameLoop;
                }
              }
              break;
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue nameLoop;
                  }
                }
              }
            case " ":
            case "	":
            case "\r":
            case "\n":
              if (escaping) {
                break;
              }
            default:
              name += ch;
              break;
          }
        }
        return name;
      }
      getNameRange(startRange) {
        const content = this.document.getText(startRange);
        let endFound = false;
        let searchHyphen = false;
        let start = -1;
        let end = -1;
        let escaping = false;
        let quote = null;
        contentLoop: for (let i = 0; i < content.length; i++) {
          const ch = content.charAt(i);
          switch (ch) {
            case '"':
            case "'":
              if (quote === ch) {
                break contentLoop;
              }
              quote = ch;
              continue;
            case this.escapeChar:
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case "\n":
                    escaping = true;
                    j = i;
                    continue contentLoop;
                }
              }
              break;
            case " ":
            case "	":
            case "\r":
            case "\n":
              break;
            case "<":
              if (endFound) {
                searchHyphen = true;
              } else {
                endFound = true;
              }
              break;
            case "-":
              if (searchHyphen) {
                searchHyphen = false;
                break;
              }
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue contentLoop;
                  }
                }
              }
            default:
              if (start === -1) {
                start = i;
              }
              if (quote !== null) {
                end = i + 1;
                break;
              }
              break contentLoop;
          }
        }
        if (start === -1) {
          return vscode_languageserver_types_1.Range.create(startRange.end, startRange.end);
        }
        const nameStart = this.document.positionAt(this.document.offsetAt(startRange.start) + start);
        const nameEnd = quote !== null ? this.document.positionAt(this.document.offsetAt(startRange.start) + end) : startRange.end;
        return vscode_languageserver_types_1.Range.create(nameStart, nameEnd);
      }
      getHeredocs() {
        const args = this.getArguments();
        if (args.length === 0) {
          return [];
        }
        const heredocs = [];
        const range = this.getRange();
        if (range.start.line === range.end.line) {
          return this.createSingleLineHeredocs(args);
        }
        const heredocDefinitions = [];
        let heredocsProcessed = false;
        let escaping = false;
        let contentStart = -1;
        let contentEnd = -1;
        let lineStart = -1;
        let currentHeredoc = 0;
        const startOffset = this.document.offsetAt(args[0].getRange().start);
        const content = this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end));
        contentLoop: for (let i = 0; i < content.length; i++) {
          switch (content.charAt(i)) {
            case this.escapeChar:
              escaping = true;
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                    break;
                  case "\r":
                    j++;
                  case "\n":
                    i = j;
                    continue contentLoop;
                  default:
                    i = j;
                    continue contentLoop;
                }
              }
              break;
            case "\r":
              break;
            case "\n":
              if (escaping) {
                break;
              }
              if (heredocsProcessed) {
                if (contentStart === -1) {
                  contentStart = i;
                }
                contentEnd = i;
                const arg = heredocDefinitions[currentHeredoc];
                const startRange = arg.getRange();
                const nameRange = this.getNameRange(startRange);
                const name = this.getName(nameRange);
                const delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), this.document.positionAt(startOffset + i)));
                if (delimiterRange !== null) {
                  const contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + lineStart - 1));
                  heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
                  contentStart = -1;
                  currentHeredoc++;
                }
                lineStart = -1;
              } else {
                const offsetLimit = startOffset + i;
                for (const arg of args) {
                  if (this.document.offsetAt(arg.getRange().start) < offsetLimit) {
                    if (arg.getValue().startsWith("<<")) {
                      heredocDefinitions.push(arg);
                    }
                  } else {
                    break;
                  }
                }
                heredocsProcessed = true;
                lineStart = -1;
                continue contentLoop;
              }
              break;
            case " ":
            case "	":
              if (escaping) {
                break;
              }
            case "#":
              if (escaping) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\n":
                      i = j;
                      continue contentLoop;
                  }
                }
              }
            default:
              if (escaping) {
                escaping = false;
              }
              if (heredocsProcessed) {
                if (contentStart === -1) {
                  contentStart = i;
                }
                if (lineStart === -1) {
                  lineStart = i;
                }
              }
              break;
          }
        }
        if (heredocsProcessed) {
          const arg = heredocDefinitions[currentHeredoc];
          const startRange = arg.getRange();
          const nameRange = this.getNameRange(startRange);
          const name = this.getName(nameRange);
          let contentRange = null;
          const delimiterRange = this.getDelimiterRange(arg, name, vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + lineStart), range.end));
          if (delimiterRange === null) {
            contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), range.end);
          } else if (contentEnd !== -1) {
            contentRange = vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset + contentStart), this.document.positionAt(startOffset + contentEnd));
          }
          heredocs.push(new heredoc_1.Heredoc(startRange, name, nameRange, contentRange, delimiterRange));
          currentHeredoc++;
          for (let i = currentHeredoc; i < heredocDefinitions.length; i++) {
            const arg2 = heredocDefinitions[currentHeredoc];
            const startRange2 = arg2.getRange();
            const nameRange2 = this.getNameRange(startRange2);
            const name2 = this.getName(nameRange2);
            heredocs.push(new heredoc_1.Heredoc(startRange2, name2, nameRange2, null, null));
            currentHeredoc++;
          }
        } else {
          return this.createSingleLineHeredocs(args);
        }
        return heredocs;
      }
      getDelimiterRange(startArg, name, candidateRange) {
        const text = this.document.getText(candidateRange);
        if (startArg.getValue().startsWith("<<-")) {
          let index = 0;
          while (text.charAt(index) === "	") {
            index++;
          }
          if (text.substring(index) === name) {
            return vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(candidateRange.start.line, index), candidateRange.end);
          }
          return null;
        }
        return text === name ? candidateRange : null;
      }
    };
    exports.Instruction = Instruction;
  }
});

// node_modules/dockerfile-ast/lib/flagOption.js
var require_flagOption = __commonJS({
  "node_modules/dockerfile-ast/lib/flagOption.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.FlagOption = void 0;
    var FlagOption = class {
      constructor(range, name, nameRange, value, valueRange) {
        this.range = range;
        this.name = name;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
      }
      toString() {
        if (this.valueRange !== null) {
          return this.name + "=" + this.value;
        }
        return this.name;
      }
      getRange() {
        return this.range;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      getValue() {
        return this.value;
      }
      getValueRange() {
        return this.valueRange;
      }
    };
    exports.FlagOption = FlagOption;
  }
});

// node_modules/dockerfile-ast/lib/flag.js
var require_flag = __commonJS({
  "node_modules/dockerfile-ast/lib/flag.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Flag = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var flagOption_1 = require_flagOption();
    var Flag = class {
      constructor(document, range, name, nameRange, value, valueRange) {
        this.options = [];
        this.range = range;
        this.name = name;
        this.nameRange = nameRange;
        this.value = value;
        this.valueRange = valueRange;
        if (this.value !== null) {
          let offset = document.offsetAt(valueRange.start);
          let nameStart = -1;
          let valueStart = -1;
          let hasOptions = false;
          for (let i = 0; i < value.length; i++) {
            switch (value.charAt(i)) {
              case "=":
                hasOptions = true;
                if (valueStart === -1) {
                  valueStart = i + 1;
                  break;
                }
                break;
              case ",":
                this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, i));
                nameStart = -1;
                valueStart = -1;
                break;
              default:
                if (nameStart === -1) {
                  nameStart = i;
                }
                break;
            }
          }
          if (hasOptions && nameStart !== -1) {
            this.options.push(this.createFlagOption(document, value, offset, nameStart, valueStart, value.length));
          }
        }
      }
      createFlagOption(document, content, documentOffset, nameStart, valueStart, valueEnd) {
        const optionRange = vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueEnd));
        if (valueStart === -1) {
          return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueEnd), optionRange, null, null);
        }
        return new flagOption_1.FlagOption(optionRange, content.substring(nameStart, valueStart - 1), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + nameStart), document.positionAt(documentOffset + valueStart - 1)), content.substring(valueStart, valueEnd), vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset + valueStart), document.positionAt(documentOffset + valueEnd)));
      }
      toString() {
        if (this.valueRange) {
          return "--" + this.name + "=" + this.value;
        }
        return "--" + this.name;
      }
      /**
       * Returns the range that encompasses this entire flag. This includes the
       * -- prefix in the beginning to the last character of the flag's value (if
       * it has been defined).
       *
       * @return the entire range of this flag
       */
      getRange() {
        return this.range;
      }
      /**
       * Returns the name of this flag. The name does not include the -- prefix.
       * Thus, for HEALTHCHECK's --interval flag, interval is the flag's name and
       * not --interval.
       *
       * @return this flag's name
       */
      getName() {
        return this.name;
      }
      /**
       * Returns the range that encompasses the flag's name
       *
       * @return the range containing the flag's name
       */
      getNameRange() {
        return this.nameRange;
      }
      /**
       * Returns the value that has been set to this flag. May be null if the
       * flag is invalid and has no value set like a --start-period. If the flag
       * is instead a --start-period= with an equals sign then the flag's value
       * is the empty string.
       *
       * @return this flag's value if it has been defined, null otherwise
       */
      getValue() {
        return this.value;
      }
      /**
       * Returns the range that encompasses this flag's value. If no value has
       * been set then null will be returned.
       *
       * @return the range containing this flag's value, or null if the flag
       *         has no value defined
       */
      getValueRange() {
        return this.valueRange;
      }
      getOption(name) {
        for (const option of this.options) {
          if (option.getName() === name) {
            return option;
          }
        }
        return null;
      }
      getOptions() {
        return this.options;
      }
      hasOptions() {
        return this.options.length > 0;
      }
    };
    exports.Flag = Flag;
  }
});

// node_modules/dockerfile-ast/lib/modifiableInstruction.js
var require_modifiableInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/modifiableInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ModifiableInstruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var flag_1 = require_flag();
    var instruction_1 = require_instruction();
    var ModifiableInstruction = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getFlags() {
        if (!this.flags) {
          this.flags = [];
          for (let arg of this.getArguments()) {
            let value = arg.getValue();
            if (this.stopSearchingForFlags(value)) {
              return this.flags;
            } else if (value.indexOf("--") === 0) {
              let range = arg.getRange();
              let rawValue = this.document.getText().substring(this.document.offsetAt(range.start), this.document.offsetAt(range.end));
              let nameIndex = value.indexOf("=");
              let index = rawValue.indexOf("=");
              let firstMatch = false;
              let secondMatch = false;
              let startIndex = -1;
              nameSearchLoop: for (let i = 0; i < rawValue.length; i++) {
                switch (rawValue.charAt(i)) {
                  case "\\":
                  case " ":
                  case "	":
                  case "\r":
                  case "\n":
                    break;
                  case "-":
                    if (secondMatch) {
                      startIndex = i;
                      break nameSearchLoop;
                    } else if (firstMatch) {
                      secondMatch = true;
                    } else {
                      firstMatch = true;
                    }
                    break;
                  default:
                    startIndex = i;
                    break nameSearchLoop;
                }
              }
              let nameStart = this.document.positionAt(this.document.offsetAt(range.start) + startIndex);
              if (index === -1) {
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2), vscode_languageserver_types_1.Range.create(nameStart, range.end), null, null));
              } else if (index === value.length - 1) {
                let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, index), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), "", vscode_languageserver_types_1.Range.create(range.end, range.end)));
              } else {
                let nameEnd = this.document.positionAt(this.document.offsetAt(range.start) + index);
                this.flags.push(new flag_1.Flag(this.document, range, value.substring(2, nameIndex), vscode_languageserver_types_1.Range.create(nameStart, nameEnd), value.substring(nameIndex + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(this.document.offsetAt(range.start) + index + 1), range.end)));
              }
            }
          }
        }
        return this.flags;
      }
      getArguments() {
        const args = super.getArguments();
        const flags = this.getFlags();
        if (flags.length === 0) {
          return args;
        }
        for (let i = 0; i < flags.length; i++) {
          args.shift();
        }
        return args;
      }
    };
    exports.ModifiableInstruction = ModifiableInstruction;
  }
});

// node_modules/dockerfile-ast/lib/jsonInstruction.js
var require_jsonInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/jsonInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.JSONInstruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var argument_1 = require_argument();
    var jsonArgument_1 = require_jsonArgument();
    var modifiableInstruction_1 = require_modifiableInstruction();
    var JSONInstruction = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.openingBracket = null;
        this.closingBracket = null;
        this.jsonStrings = [];
        const argsContent = this.getRawArgumentsContent();
        if (argsContent === null) {
          return;
        }
        const args = this.getArguments();
        if (args.length === 1 && args[0].getValue() === "[]") {
          let argRange = args[0].getRange();
          this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character, argRange.start.line, argRange.start.character + 1));
          this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(argRange.start.line, argRange.start.character + 1, argRange.end.line, argRange.end.character));
          return;
        } else if (args.length === 2 && args[0].getValue() === "[" && args[1].getValue() === "]") {
          this.openingBracket = args[0];
          this.closingBracket = args[1];
          return;
        }
        const argsOffset = document.offsetAt(this.getArgumentsRange().start);
        let start = -1;
        let last = "";
        let quoted = false;
        let escapedArg = "";
        argsCheck: for (let i = 0; i < argsContent.length; i++) {
          let char = argsContent.charAt(i);
          switch (char) {
            case "[":
              if (last === "") {
                this.openingBracket = new argument_1.Argument("[", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                last = "[";
              } else if (quoted) {
                escapedArg = escapedArg + char;
              } else {
                break argsCheck;
              }
              break;
            case '"':
              if (last === "[" || last === ",") {
                start = i;
                quoted = true;
                last = '"';
                escapedArg = escapedArg + char;
                continue;
              } else if (last === '"') {
                if (quoted) {
                  escapedArg = escapedArg + char;
                  quoted = false;
                  this.jsonStrings.push(new jsonArgument_1.JSONArgument(escapedArg, vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start), document.positionAt(argsOffset + i + 1)), vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + start + 1), document.positionAt(argsOffset + i))));
                  escapedArg = "";
                } else {
                  break argsCheck;
                }
              } else {
                break argsCheck;
              }
              break;
            case ",":
              if (quoted) {
                escapedArg = escapedArg + char;
              } else {
                if (last === '"') {
                  last = ",";
                } else {
                  break argsCheck;
                }
              }
              break;
            case "]":
              if (quoted) {
                escapedArg = escapedArg + char;
              } else if (last !== "") {
                this.closingBracket = new argument_1.Argument("]", vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset + i), document.positionAt(argsOffset + i + 1)));
                break argsCheck;
              }
              break;
            case " ":
            case "	":
              break;
            case "\\":
              if (quoted) {
                switch (argsContent.charAt(i + 1)) {
                  case '"':
                  case "\\":
                    escapedArg = escapedArg + argsContent.charAt(i + 1);
                    i++;
                    continue;
                  case " ":
                  case "	":
                    escapeCheck: for (let j = i + 2; j < argsContent.length; j++) {
                      switch (argsContent.charAt(j)) {
                        case "\r":
                          j++;
                        case "\n":
                          i = j;
                          continue argsCheck;
                        case " ":
                        case "	":
                          break;
                        default:
                          break escapeCheck;
                      }
                    }
                    break;
                  case "\r":
                    i++;
                  default:
                    i++;
                    continue;
                }
              } else {
                escapeCheck: for (let j = i + 1; j < argsContent.length; j++) {
                  switch (argsContent.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      continue argsCheck;
                    case " ":
                    case "	":
                      break;
                    default:
                      break escapeCheck;
                  }
                }
              }
              break argsCheck;
            default:
              if (!quoted) {
                break argsCheck;
              }
              escapedArg = escapedArg + char;
              break;
          }
        }
      }
      stopSearchingForFlags(_value) {
        return true;
      }
      getOpeningBracket() {
        return this.openingBracket;
      }
      getJSONStrings() {
        return this.jsonStrings;
      }
      getClosingBracket() {
        return this.closingBracket;
      }
    };
    exports.JSONInstruction = JSONInstruction;
  }
});

// node_modules/dockerfile-ast/lib/instructions/add.js
var require_add = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/add.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Add = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Add = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
      }
    };
    exports.Add = Add;
  }
});

// node_modules/dockerfile-ast/lib/property.js
var require_property = __commonJS({
  "node_modules/dockerfile-ast/lib/property.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Property = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var util_1 = require_util();
    var Property = class _Property {
      constructor(document, escapeChar, arg, arg2) {
        this.assignmentOperatorRange = null;
        this.assignmentOperator = null;
        this.valueRange = null;
        this.value = null;
        this.document = document;
        this.escapeChar = escapeChar;
        this.nameRange = _Property.getNameRange(document, arg);
        let value = document.getText().substring(document.offsetAt(this.nameRange.start), document.offsetAt(this.nameRange.end));
        this.name = _Property.getValue(value, escapeChar);
        if (arg2) {
          this.valueRange = arg2.getRange();
          value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
          this.value = _Property.getValue(value, escapeChar);
          this.range = vscode_languageserver_types_1.Range.create(this.nameRange.start, this.valueRange.end);
        } else {
          let argRange = arg.getRange();
          if (this.nameRange.start.line === argRange.start.line && this.nameRange.start.character === argRange.start.character && this.nameRange.end.line === argRange.end.line && this.nameRange.end.character === argRange.end.character) {
          } else {
            this.valueRange = _Property.getValueRange(document, arg);
            value = document.getText().substring(document.offsetAt(this.valueRange.start), document.offsetAt(this.valueRange.end));
            this.value = _Property.getValue(value, escapeChar);
            this.assignmentOperatorRange = vscode_languageserver_types_1.Range.create(this.nameRange.end, this.valueRange.start);
            this.assignmentOperator = "=";
          }
          this.range = argRange;
        }
      }
      getRange() {
        return this.range;
      }
      getName() {
        return this.name;
      }
      getNameRange() {
        return this.nameRange;
      }
      getValue() {
        return this.value;
      }
      getValueRange() {
        return this.valueRange;
      }
      /**
       * Retrieves the operator used for delimiting between the name and
       * value of this property. This will either be the "=" character
       * or null if a character was not used or if this property has no
       * value defined.
       */
      getAssignmentOperator() {
        return this.assignmentOperator;
      }
      getAssignmentOperatorRange() {
        return this.assignmentOperatorRange;
      }
      /**
       * Returns the value of this property including any enclosing
       * single or double quotes and relevant escape characters.
       * Escaped newlines and its associated contiguous whitespace
       * characters however will not be returned as they are deemed to
       * be uninteresting to clients trying to return a Dockerfile.
       *
       * @return the unescaped value of this property or null if this
       *         property has no associated value
       */
      getUnescapedValue() {
        if (this.valueRange === null) {
          return null;
        }
        let escaped = false;
        let rawValue = "";
        let value = this.document.getText().substring(this.document.offsetAt(this.valueRange.start), this.document.offsetAt(this.valueRange.end));
        rawLoop: for (let i = 0; i < value.length; i++) {
          let char = value.charAt(i);
          switch (char) {
            case this.escapeChar:
              for (let j = i + 1; j < value.length; j++) {
                switch (value.charAt(j)) {
                  case "\r":
                    j++;
                  case "\n":
                    escaped = true;
                    i = j;
                    continue rawLoop;
                  case " ":
                  case "	":
                    break;
                  default:
                    rawValue = rawValue + char;
                    continue rawLoop;
                }
              }
              rawValue = rawValue + char;
              break;
            case "\r":
            case "\n":
              break;
            case " ":
            case "	":
              if (!escaped) {
                rawValue = rawValue + char;
              }
              break;
            case "#":
              if (escaped) {
                for (let j = i + 1; j < value.length; j++) {
                  switch (value.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      continue rawLoop;
                  }
                }
              } else {
                rawValue = rawValue + char;
              }
              break;
            default:
              rawValue = rawValue + char;
              escaped = false;
              break;
          }
        }
        return rawValue;
      }
      static getNameRange(document, arg) {
        let value = arg.getValue();
        let index = value.indexOf("=");
        if (index !== -1) {
          let initial = value.charAt(0);
          let before = value.charAt(index - 1);
          if (initial === '"' && before === '"' || initial === "'" && before === "'" || initial !== '"' && initial !== "'") {
            return vscode_languageserver_types_1.Range.create(arg.getRange().start, document.positionAt(document.offsetAt(arg.getRange().start) + index));
          }
        }
        return arg.getRange();
      }
      static getValueRange(document, arg) {
        return vscode_languageserver_types_1.Range.create(document.positionAt(document.offsetAt(arg.getRange().start) + arg.getValue().indexOf("=") + 1), document.positionAt(document.offsetAt(arg.getRange().end)));
      }
      /**
       * Returns the actual value of this key-value pair. The value will
       * have its escape characters removed if applicable. If the value
       * spans multiple lines and there are comments nested within the
       * lines, they too will be removed.
       *
       * @return the value that this key-value pair will actually be, may
       *         be null if no value is defined, may be the empty string
       *         if the value only consists of whitespace
       */
      static getValue(value, escapeChar) {
        let escaped = false;
        const skip = util_1.Util.findLeadingNonWhitespace(value, escapeChar);
        if (skip !== 0 && value.charAt(skip) === "#") {
          escaped = true;
        }
        value = value.substring(skip);
        let first2 = value.charAt(0);
        let last = value.charAt(value.length - 1);
        let literal2 = first2 === "'" || first2 === '"';
        let inSingle = first2 === "'" && last === "'";
        let inDouble = false;
        if (first2 === '"') {
          for (let i = 1; i < value.length; i++) {
            if (value.charAt(i) === escapeChar) {
              i++;
            } else if (value.charAt(i) === '"' && i === value.length - 1) {
              inDouble = true;
            }
          }
        }
        if (inSingle || inDouble) {
          value = value.substring(1, value.length - 1);
        }
        let commentCheck = -1;
        let escapedValue = "";
        let start = 0;
        parseValue: for (let i = 0; i < value.length; i++) {
          let char = value.charAt(i);
          switch (char) {
            case escapeChar:
              if (i + 1 === value.length) {
                escapedValue = escapedValue + escapeChar;
                break parseValue;
              }
              char = value.charAt(i + 1);
              if (char === " " || char === "	") {
                whitespaceCheck: for (let j = i + 2; j < value.length; j++) {
                  let char2 = value.charAt(j);
                  switch (char2) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                      j++;
                    case "\n":
                      escaped = true;
                      i = j;
                      continue parseValue;
                    default:
                      if (!inDouble && !inSingle && !literal2) {
                        if (char2 === escapeChar) {
                          escapedValue = escapedValue + char;
                          i = i + 1;
                        } else {
                          escapedValue = escapedValue + char + char2;
                          i = j;
                        }
                        continue parseValue;
                      }
                      break whitespaceCheck;
                  }
                }
              }
              if (inDouble) {
                if (char === "\r") {
                  escaped = true;
                  i = i + 2;
                } else if (char === "\n") {
                  escaped = true;
                  i++;
                } else if (char !== '"') {
                  if (char === escapeChar) {
                    i++;
                  }
                  escapedValue = escapedValue + escapeChar;
                }
                continue parseValue;
              } else if (inSingle || literal2) {
                if (char === "\r") {
                  escaped = true;
                  i = i + 2;
                } else if (char === "\n") {
                  escaped = true;
                  i++;
                } else {
                  escapedValue = escapedValue + escapeChar;
                }
                continue parseValue;
              } else if (char === escapeChar) {
                escapedValue = escapedValue + escapeChar;
                i++;
              } else if (char === "\r") {
                escaped = true;
                i = i + 2;
              } else if (char === "\n") {
                escaped = true;
                i++;
                start = i;
              } else {
                escapedValue = escapedValue + char;
                i++;
              }
              break;
            case " ":
            case "	":
              if (escaped && commentCheck === -1) {
                commentCheck = i;
              }
              escapedValue = escapedValue + char;
              break;
            case "\r":
              i++;
            case "\n":
              if (escaped && commentCheck !== -1) {
                escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck - 1));
                commentCheck = -1;
              }
              break;
            case "#":
              if (escaped) {
                if (commentCheck !== -1) {
                  escapedValue = escapedValue.substring(0, escapedValue.length - (i - commentCheck));
                  commentCheck = -1;
                }
                newlineCheck: for (let j = i + 1; j < value.length; j++) {
                  switch (value.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      break newlineCheck;
                  }
                }
                continue parseValue;
              }
            default:
              if (escaped) {
                escaped = false;
                commentCheck = -1;
              }
              escapedValue = escapedValue + char;
              break;
          }
        }
        return escapedValue;
      }
    };
    exports.Property = Property;
  }
});

// node_modules/dockerfile-ast/lib/propertyInstruction.js
var require_propertyInstruction = __commonJS({
  "node_modules/dockerfile-ast/lib/propertyInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.PropertyInstruction = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var instruction_1 = require_instruction();
    var property_1 = require_property();
    var argument_1 = require_argument();
    var util_1 = require_util();
    var PropertyInstruction = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.properties = void 0;
      }
      getProperties() {
        if (this.properties === void 0) {
          let args = this.getPropertyArguments();
          if (args.length === 0) {
            this.properties = [];
          } else if (args.length === 1) {
            this.properties = [new property_1.Property(this.document, this.escapeChar, args[0])];
          } else if (args.length === 2) {
            if (args[0].getValue().indexOf("=") === -1) {
              this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], args[1])];
            } else {
              this.properties = [
                new property_1.Property(this.document, this.escapeChar, args[0]),
                new property_1.Property(this.document, this.escapeChar, args[1])
              ];
            }
          } else if (args[0].getValue().indexOf("=") === -1) {
            let text = this.document.getText();
            let start = args[1].getRange().start;
            let end = args[args.length - 1].getRange().end;
            text = text.substring(this.document.offsetAt(start), this.document.offsetAt(end));
            this.properties = [new property_1.Property(this.document, this.escapeChar, args[0], new argument_1.Argument(text, vscode_languageserver_types_1.Range.create(args[1].getRange().start, args[args.length - 1].getRange().end)))];
          } else {
            this.properties = [];
            for (let i = 0; i < args.length; i++) {
              this.properties.push(new property_1.Property(this.document, this.escapeChar, args[i]));
            }
          }
        }
        return this.properties;
      }
      /**
       * Goes from the back of the string and returns the first
       * non-whitespace character that is found. If an escape character
       * is found with newline characters, the escape character will
       * not be considered a non-whitespace character and its index in
       * the string will not be returned.
       *
       * @param content the string to search through
       * @return the index in the string for the first non-whitespace
       *         character when searching from the end of the string
       */
      findTrailingNonWhitespace(content) {
        let index = content.length;
        whitespaceCheck: for (let i = content.length - 1; i >= 0; i--) {
          switch (content.charAt(i)) {
            case " ":
            case "	":
              continue;
            case "\n":
              if (content.charAt(i - 1) === "\r") {
                i = i - 1;
              }
            case "\r":
              newlineCheck: for (let j = i - 1; j >= 0; j--) {
                switch (content.charAt(j)) {
                  case " ":
                  case "	":
                  case "\r":
                  case "\n":
                  case this.escapeChar:
                    continue;
                  default:
                    index = j;
                    break newlineCheck;
                }
              }
              break whitespaceCheck;
            default:
              index = i;
              break whitespaceCheck;
          }
        }
        return index;
      }
      getPropertyArguments() {
        const args = [];
        let range = this.getInstructionRange();
        let instructionNameEndOffset = this.document.offsetAt(range.end);
        let extra = instructionNameEndOffset - this.document.offsetAt(range.start);
        let content = this.getTextContent();
        let fullArgs = content.substring(extra);
        let start = util_1.Util.findLeadingNonWhitespace(fullArgs, this.escapeChar);
        if (start === -1) {
          return [];
        }
        const startPosition = this.document.positionAt(instructionNameEndOffset + start);
        let escaped = range.start.line !== startPosition.line;
        let endingEscape = false;
        let mark = -1;
        let end = this.findTrailingNonWhitespace(fullArgs);
        content = fullArgs.substring(start, end + 1);
        let argStart = escaped ? -1 : 0;
        let spaced = false;
        argumentLoop: for (let i = 0; i < content.length; i++) {
          let char = content.charAt(i);
          switch (char) {
            case this.escapeChar:
              if (i + 1 === content.length) {
                endingEscape = true;
                break argumentLoop;
              }
              if (!escaped) {
                mark = i;
              }
              switch (content.charAt(i + 1)) {
                case " ":
                case "	":
                  if (!util_1.Util.isWhitespace(content.charAt(i + 2))) {
                    i = i + 1;
                    continue argumentLoop;
                  }
                  whitespaceCheck: for (let j = i + 2; j < content.length; j++) {
                    switch (content.charAt(j)) {
                      case "\r":
                        j++;
                      case "\n":
                        escaped = true;
                        i = j;
                        continue argumentLoop;
                      case " ":
                      case "	":
                        break;
                      default:
                        args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i + 2))));
                        argStart = j;
                        break whitespaceCheck;
                    }
                  }
                  i = argStart - 1;
                  continue argumentLoop;
                case "\r":
                  i++;
                case "\n":
                  escaped = true;
                  i = i + 1;
                  continue argumentLoop;
                case this.escapeChar:
                  if (argStart === -1) {
                    argStart = i;
                  }
                  i = i + 1;
                  continue argumentLoop;
                default:
                  if (argStart === -1) {
                    argStart = i;
                  }
                  continue argumentLoop;
              }
            case "'":
            case '"':
              if (spaced) {
                this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                argStart = i;
                spaced = false;
              }
              if (argStart === -1) {
                argStart = i;
              }
              for (let j = i + 1; j < content.length; j++) {
                switch (content.charAt(j)) {
                  case char:
                    if (content.charAt(j + 1) !== " " && content.charAt(j + 1) !== "") {
                      i = j;
                      continue argumentLoop;
                    }
                    args.push(new argument_1.Argument(content.substring(argStart, j + 1), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + j + 1))));
                    i = j;
                    argStart = -1;
                    continue argumentLoop;
                  case this.escapeChar:
                    j++;
                    break;
                }
              }
              break argumentLoop;
            case " ":
            case "	":
              if (escaped) {
                if (argStart !== -1) {
                  spaced = true;
                }
              } else if (argStart !== -1) {
                args.push(new argument_1.Argument(content.substring(argStart, i), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + i))));
                argStart = -1;
              }
              break;
            case "\r":
              i++;
            case "\n":
              spaced = false;
              break;
            case "#":
              if (escaped) {
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case "\r":
                      j++;
                    case "\n":
                      i = j;
                      spaced = false;
                      continue argumentLoop;
                  }
                }
                if (argStart !== -1) {
                  let value = content.substring(argStart, mark);
                  args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
                  argStart = -1;
                }
                break argumentLoop;
              } else if (argStart === -1) {
                argStart = i;
              }
              break;
            default:
              if (spaced) {
                this.createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start);
                argStart = i;
                spaced = false;
              }
              escaped = false;
              if (argStart === -1) {
                argStart = i;
              }
              if (char === "$" && content.charAt(i + 1) === "{") {
                let singleQuotes = false;
                let doubleQuotes = false;
                let escaped2 = false;
                for (let j = i + 1; j < content.length; j++) {
                  switch (content.charAt(j)) {
                    case this.escapeChar:
                      escaped2 = true;
                      break;
                    case "\r":
                    case "\n":
                      break;
                    case "'":
                      singleQuotes = !singleQuotes;
                      escaped2 = false;
                      break;
                    case '"':
                      doubleQuotes = !doubleQuotes;
                      escaped2 = false;
                      break;
                    case " ":
                    case "	":
                      if (escaped2 || singleQuotes || doubleQuotes) {
                        break;
                      }
                      i = j - 1;
                      continue argumentLoop;
                    case "}":
                      i = j;
                      continue argumentLoop;
                    default:
                      escaped2 = false;
                      break;
                  }
                }
                break argumentLoop;
              }
              break;
          }
        }
        if (argStart !== -1 && argStart !== content.length) {
          let end2 = endingEscape ? content.length - 1 : content.length;
          let value = content.substring(argStart, end2);
          args.push(new argument_1.Argument(value, vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + end2))));
        }
        return args;
      }
      createSpacedArgument(argStart, args, content, mark, instructionNameEndOffset, start) {
        if (argStart !== -1) {
          args.push(new argument_1.Argument(content.substring(argStart, mark), vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset + start + argStart), this.document.positionAt(instructionNameEndOffset + start + mark))));
        }
      }
    };
    exports.PropertyInstruction = PropertyInstruction;
  }
});

// node_modules/dockerfile-ast/lib/instructions/arg.js
var require_arg = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/arg.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Arg = void 0;
    var property_1 = require_property();
    var propertyInstruction_1 = require_propertyInstruction();
    var Arg = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
        this.property = null;
        const args = this.getPropertyArguments();
        if (args.length === 1) {
          this.property = new property_1.Property(this.document, this.escapeChar, args[0]);
        } else {
          this.property = null;
        }
      }
      /**
       * Returns the variable defined by this ARG. This may be null if
       * this ARG instruction is malformed and has no variable
       * declaration.
       */
      getProperty() {
        return this.property;
      }
    };
    exports.Arg = Arg;
  }
});

// node_modules/dockerfile-ast/lib/instructions/cmd.js
var require_cmd = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/cmd.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Cmd = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Cmd = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Cmd = Cmd;
  }
});

// node_modules/dockerfile-ast/lib/instructions/copy.js
var require_copy = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/copy.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Copy = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Copy = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
      }
      getFromFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "from" ? flags[0] : null;
      }
      /**
       * Returns there here-documents that are defined in this RUN
       * instruction.
       *
       * This API is experimental and subject to change.
       */
      getHeredocs() {
        return super.getHeredocs();
      }
    };
    exports.Copy = Copy;
  }
});

// node_modules/dockerfile-ast/lib/instructions/env.js
var require_env = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/env.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Env = void 0;
    var propertyInstruction_1 = require_propertyInstruction();
    var Env = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getProperties() {
        return super.getProperties();
      }
    };
    exports.Env = Env;
  }
});

// node_modules/dockerfile-ast/lib/instructions/entrypoint.js
var require_entrypoint = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/entrypoint.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Entrypoint = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Entrypoint = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Entrypoint = Entrypoint;
  }
});

// node_modules/dockerfile-ast/lib/instructions/from.js
var require_from = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/from.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.From = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var modifiableInstruction_1 = require_modifiableInstruction();
    var From = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
      }
      getImage() {
        const args = this.getArguments();
        return args.length > 0 ? args[0].getValue() : null;
      }
      /**
       * Returns the name of the image that will be used as the base image.
       *
       * @return the base image's name, or null if unspecified
       */
      getImageName() {
        const imageName = this.getRangeContent(this.getImageNameRange());
        if (imageName === null) {
          return null;
        }
        let commented = false;
        let escaped = false;
        let name = "";
        for (let i = 0; i < imageName.length; i++) {
          const ch = imageName.charAt(i);
          switch (ch) {
            case this.escapeChar:
              escaped = true;
              break;
            case "\r":
              continue;
            case "\n":
              commented = false;
              break;
            case " ":
            case "	":
              break;
            case "#":
              if (escaped) {
                commented = true;
              } else {
                name = name + ch;
                escaped = false;
              }
              break;
            default:
              if (!commented) {
                name = name + ch;
                escaped = false;
              }
              break;
          }
        }
        return name;
      }
      /**
       * Returns the range that covers the name of the image used by
       * this instruction.
       *
       * @return the range of the name of this instruction's argument,
       *         or null if no image has been specified
       */
      getImageNameRange() {
        let range = this.getImageRange();
        if (range) {
          let registryRange = this.getRegistryRange();
          if (registryRange) {
            range.start = this.document.positionAt(this.document.offsetAt(registryRange.end) + 1);
          }
          let tagRange = this.getImageTagRange();
          let digestRange = this.getImageDigestRange();
          if (tagRange === null) {
            if (digestRange !== null) {
              range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
            }
          } else {
            range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
          }
          return range;
        }
        return null;
      }
      /**
       * Returns the range that covers the image argument of this
       * instruction. This includes the tag or digest of the image if
       * it has been specified by the instruction.
       *
       * @return the range of the image argument, or null if no image
       *         has been specified
       */
      getImageRange() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0].getRange() : null;
      }
      getImageTag() {
        return this.getRangeContent(this.getImageTagRange());
      }
      /**
       * Returns the range in the document that the tag of the base
       * image encompasses.
       *
       * @return the base image's tag's range in the document, or null
       *         if no tag has been specified
       */
      getImageTagRange() {
        const range = this.getImageRange();
        if (range) {
          const rangeStartOffset = this.document.offsetAt(range.start);
          const content = this.getRangeContent(range);
          const atIndex = this.indexOf(rangeStartOffset, content, "@");
          const slashIndex = content.indexOf("/");
          if (atIndex === -1) {
            const colonIndex = this.lastIndexOf(rangeStartOffset, content, ":");
            if (colonIndex > slashIndex) {
              return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + colonIndex + 1), range.end);
            }
          }
          const subcontent = content.substring(0, atIndex);
          const subcolonIndex = subcontent.indexOf(":");
          if (subcolonIndex === -1) {
            return null;
          }
          if (slashIndex === -1) {
            return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + atIndex));
          }
          if (subcolonIndex < slashIndex) {
            return null;
          }
          return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset + subcolonIndex + 1), this.document.positionAt(rangeStartOffset + subcontent.length));
        }
        return null;
      }
      getImageDigest() {
        return this.getRangeContent(this.getImageDigestRange());
      }
      /**
       * Returns the range in the document that the digest of the base
       * image encompasses.
       *
       * @return the base image's digest's range in the document, or null
       *         if no digest has been specified
       */
      getImageDigestRange() {
        let range = this.getImageRange();
        if (range) {
          let content = this.getRangeContent(range);
          let index = this.lastIndexOf(this.document.offsetAt(range.start), content, "@");
          if (index !== -1) {
            return vscode_languageserver_types_1.Range.create(range.start.line, range.start.character + index + 1, range.end.line, range.end.character);
          }
        }
        return null;
      }
      indexOf(documentOffset, content, searchString) {
        let index = content.indexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
          const position = documentOffset + index;
          const variableRange = variables[i].getRange();
          if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
            const offset = this.document.offsetAt(variableRange.end) - documentOffset;
            const substring = content.substring(offset);
            const subIndex = substring.indexOf(searchString);
            if (subIndex === -1) {
              return -1;
            }
            index = subIndex + offset;
            i = -1;
            continue;
          }
        }
        return index;
      }
      lastIndexOf(documentOffset, content, searchString) {
        let index = content.lastIndexOf(searchString);
        const variables = this.getVariables();
        for (let i = 0; i < variables.length; i++) {
          const position = documentOffset + index;
          const variableRange = variables[i].getRange();
          if (this.document.offsetAt(variableRange.start) < position && position < this.document.offsetAt(variableRange.end)) {
            index = content.substring(0, index).lastIndexOf(searchString);
            if (index === -1) {
              return -1;
            }
            i = -1;
            continue;
          }
        }
        return index;
      }
      getRegistry() {
        return this.getRangeContent(this.getRegistryRange());
      }
      getRegistryRange() {
        const range = this.getImageRange();
        if (range) {
          const tagRange = this.getImageTagRange();
          const digestRange = this.getImageDigestRange();
          if (tagRange === null) {
            if (digestRange !== null) {
              range.end = this.document.positionAt(this.document.offsetAt(digestRange.start) - 1);
            }
          } else {
            range.end = this.document.positionAt(this.document.offsetAt(tagRange.start) - 1);
          }
          const content = this.getRangeContent(range);
          const rangeStart = this.document.offsetAt(range.start);
          const startingSlashIndex = this.indexOf(rangeStart, content, "/");
          if (startingSlashIndex === -1) {
            return null;
          }
          const portIndex = this.indexOf(rangeStart, content, ":");
          const dotIndex = this.indexOf(rangeStart, content, ".");
          if (portIndex !== -1 || dotIndex !== -1) {
            return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
          }
          const registry = content.substring(0, startingSlashIndex);
          if (registry === "localhost") {
            return vscode_languageserver_types_1.Range.create(range.start, this.document.positionAt(rangeStart + startingSlashIndex));
          }
        }
        return null;
      }
      getBuildStage() {
        let range = this.getBuildStageRange();
        return range === null ? null : this.getRangeContent(range);
      }
      getBuildStageRange() {
        let args = this.getArguments();
        if (args.length > 2 && args[1].getValue().toUpperCase() === "AS") {
          return args[2].getRange();
        }
        return null;
      }
      getPlatformFlag() {
        let flags = super.getFlags();
        return flags.length === 1 && flags[0].getName() === "platform" ? flags[0] : null;
      }
    };
    exports.From = From;
  }
});

// node_modules/dockerfile-ast/lib/instructions/healthcheck.js
var require_healthcheck = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/healthcheck.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Healthcheck = void 0;
    var modifiableInstruction_1 = require_modifiableInstruction();
    var Healthcheck = class extends modifiableInstruction_1.ModifiableInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument) {
        argument = argument.toUpperCase();
        return argument === "CMD" || argument === "NONE";
      }
      getSubcommand() {
        let args = this.getArguments();
        return args.length !== 0 ? args[0] : null;
      }
    };
    exports.Healthcheck = Healthcheck;
  }
});

// node_modules/dockerfile-ast/lib/instructions/label.js
var require_label = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/label.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Label = void 0;
    var propertyInstruction_1 = require_propertyInstruction();
    var util_1 = require_util();
    var Label = class extends propertyInstruction_1.PropertyInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getVariables() {
        const variables = super.getVariables();
        const properties = this.getProperties();
        for (const property of properties) {
          const value = property.getUnescapedValue();
          if (value !== null && value.length > 2 && value.charAt(0) === "'" && value.charAt(value.length - 1) === "'") {
            const range = property.getValueRange();
            for (let i = 0; i < variables.length; i++) {
              if (util_1.Util.isInsideRange(variables[i].getRange().start, range)) {
                variables.splice(i, 1);
                i--;
              }
            }
          }
        }
        return variables;
      }
      getProperties() {
        return super.getProperties();
      }
    };
    exports.Label = Label;
  }
});

// node_modules/dockerfile-ast/lib/instructions/onbuild.js
var require_onbuild = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/onbuild.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Onbuild = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var parser_1 = require_parser();
    var instruction_1 = require_instruction();
    var Onbuild = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      getTrigger() {
        let trigger = this.getTriggerWord();
        return trigger === null ? null : trigger.toUpperCase();
      }
      getTriggerWord() {
        return this.getRangeContent(this.getTriggerRange());
      }
      getTriggerRange() {
        let args = this.getArguments();
        return args.length > 0 ? args[0].getRange() : null;
      }
      getTriggerInstruction() {
        let triggerRange = this.getTriggerRange();
        if (triggerRange === null) {
          return null;
        }
        let args = this.getArguments();
        return parser_1.Parser.createInstruction(this.document, this.dockerfile, this.escapeChar, vscode_languageserver_types_1.Range.create(args[0].getRange().start, this.getRange().end), this.getTriggerWord(), triggerRange);
      }
    };
    exports.Onbuild = Onbuild;
  }
});

// node_modules/dockerfile-ast/lib/instructions/run.js
var require_run = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/run.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Run = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Run = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      stopSearchingForFlags(argument) {
        return argument.indexOf("--") === -1;
      }
      /**
       * Returns there here-documents that are defined in this RUN
       * instruction.
       *
       * This API is experimental and subject to change.
       */
      getHeredocs() {
        return super.getHeredocs();
      }
    };
    exports.Run = Run;
  }
});

// node_modules/dockerfile-ast/lib/instructions/shell.js
var require_shell = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/shell.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Shell = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Shell = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Shell = Shell;
  }
});

// node_modules/dockerfile-ast/lib/instructions/stopsignal.js
var require_stopsignal = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/stopsignal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Stopsignal = void 0;
    var instruction_1 = require_instruction();
    var Stopsignal = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Stopsignal = Stopsignal;
  }
});

// node_modules/dockerfile-ast/lib/instructions/workdir.js
var require_workdir = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/workdir.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Workdir = void 0;
    var instruction_1 = require_instruction();
    var Workdir = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
      /**
       * Returns the path that has been defined. Note that this path may
       * be absolute or relative depending on what was written in the
       * instruction.
       *
       * @return the working directory's path, or null if this
       *         instruction has no arguments
       */
      getPath() {
        return this.getArgumentsContent();
      }
      /**
       * Returns the absolute path that this instruction resolves to. The
       * function will inspect prior WORKDIR instructions in the current
       * image or another build stage in the Dockerfile to try to
       * determine this.
       *
       * @return the absolute path of the working directory, or null if
       *         this instruction has no arguments, or undefined if it
       *         cannot be determined because only relative paths could be
       *         found
       */
      getAbsolutePath() {
        const path = this.getPath();
        if (path === null || path.startsWith("/")) {
          return path;
        }
        const startLine = this.getRange().start.line;
        const hierarchy = this.dockerfile.getStageHierarchy(startLine);
        for (let i = hierarchy.length - 1; i >= 0; i--) {
          const workdirs = hierarchy[i].getWORKDIRs();
          for (let j = workdirs.length - 1; j >= 0; j--) {
            if (workdirs[j].getRange().start.line < startLine) {
              const parent = workdirs[j].getAbsolutePath();
              if (parent === void 0 || parent === null) {
                return void 0;
              }
              return parent.endsWith("/") ? parent + path : parent + "/" + path;
            }
          }
        }
        return void 0;
      }
    };
    exports.Workdir = Workdir;
  }
});

// node_modules/dockerfile-ast/lib/instructions/user.js
var require_user = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/user.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.User = void 0;
    var instruction_1 = require_instruction();
    var User = class extends instruction_1.Instruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.User = User;
  }
});

// node_modules/dockerfile-ast/lib/instructions/volume.js
var require_volume = __commonJS({
  "node_modules/dockerfile-ast/lib/instructions/volume.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Volume = void 0;
    var jsonInstruction_1 = require_jsonInstruction();
    var Volume = class extends jsonInstruction_1.JSONInstruction {
      constructor(document, range, dockerfile, escapeChar, instruction, instructionRange) {
        super(document, range, dockerfile, escapeChar, instruction, instructionRange);
      }
    };
    exports.Volume = Volume;
  }
});

// node_modules/dockerfile-ast/lib/imageTemplate.js
var require_imageTemplate = __commonJS({
  "node_modules/dockerfile-ast/lib/imageTemplate.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.ImageTemplate = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var arg_1 = require_arg();
    var cmd_1 = require_cmd();
    var copy_1 = require_copy();
    var env_1 = require_env();
    var entrypoint_1 = require_entrypoint();
    var from_1 = require_from();
    var healthcheck_1 = require_healthcheck();
    var onbuild_1 = require_onbuild();
    var util_1 = require_util();
    var workdir_1 = require_workdir();
    var ImageTemplate = class {
      constructor() {
        this.comments = [];
        this.instructions = [];
      }
      addComment(comment) {
        this.comments.push(comment);
      }
      getComments() {
        return this.comments;
      }
      addInstruction(instruction) {
        this.instructions.push(instruction);
      }
      getInstructions() {
        return this.instructions;
      }
      getInstructionAt(line) {
        for (let instruction of this.instructions) {
          if (util_1.Util.isInsideRange(vscode_languageserver_types_1.Position.create(line, 0), instruction.getRange())) {
            return instruction;
          }
        }
        return null;
      }
      /**
       * Gets all the ARG instructions that are defined in this image.
       */
      getARGs() {
        let args = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof arg_1.Arg) {
            args.push(instruction);
          }
        }
        return args;
      }
      /**
       * Gets all the CMD instructions that are defined in this image.
       */
      getCMDs() {
        let cmds = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof cmd_1.Cmd) {
            cmds.push(instruction);
          }
        }
        return cmds;
      }
      /**
       * Gets all the COPY instructions that are defined in this image.
       */
      getCOPYs() {
        let copies2 = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof copy_1.Copy) {
            copies2.push(instruction);
          }
        }
        return copies2;
      }
      /**
       * Gets all the ENTRYPOINT instructions that are defined in this image.
       */
      getENTRYPOINTs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof entrypoint_1.Entrypoint) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      /**
       * Gets all the ENV instructions that are defined in this image.
       */
      getENVs() {
        let args = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof env_1.Env) {
            args.push(instruction);
          }
        }
        return args;
      }
      getFROM() {
        for (const instruction of this.instructions) {
          if (instruction instanceof from_1.From) {
            return instruction;
          }
        }
        return null;
      }
      /**
       * Gets all the FROM instructions that are defined in this image.
       */
      getFROMs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof from_1.From) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      /**
       * Gets all the HEALTHCHECK instructions that are defined in this image.
       */
      getHEALTHCHECKs() {
        let froms = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof healthcheck_1.Healthcheck) {
            froms.push(instruction);
          }
        }
        return froms;
      }
      getWORKDIRs() {
        const workdirs = [];
        for (const instruction of this.instructions) {
          if (instruction instanceof workdir_1.Workdir) {
            workdirs.push(instruction);
          }
        }
        return workdirs;
      }
      getOnbuildTriggers() {
        let triggers = [];
        for (let instruction of this.instructions) {
          if (instruction instanceof onbuild_1.Onbuild) {
            let trigger = instruction.getTriggerInstruction();
            if (trigger) {
              triggers.push(trigger);
            }
          }
        }
        return triggers;
      }
      getAvailableVariables(currentLine) {
        const variables = [];
        for (const arg of this.getARGs()) {
          if (arg.isBefore(currentLine)) {
            const property = arg.getProperty();
            if (property) {
              const variable = property.getName();
              if (variables.indexOf(variable) === -1) {
                variables.push(variable);
              }
            }
          }
        }
        for (const env of this.getENVs()) {
          if (env.isBefore(currentLine)) {
            for (const property of env.getProperties()) {
              const variable = property.getName();
              if (variables.indexOf(variable) === -1) {
                variables.push(variable);
              }
            }
          }
        }
        return variables;
      }
      /**
       * Resolves a variable with the given name at the specified line
       * to its value. If null is returned, then the variable has been
       * defined but no value was given. If undefined is returned, then
       * a variable with the given name has not been defined yet as of
       * the given line.
       *
       * @param variable the name of the variable to resolve
       * @param line the line number that the variable is on, zero-based
       * @return the value of the variable as defined by an ARG or ENV
       *         instruction, or null if no value has been specified, or
       *         undefined if a variable with the given name has not
       *         been defined
       */
      resolveVariable(variable, line) {
        let envs = this.getENVs();
        for (let i = envs.length - 1; i >= 0; i--) {
          if (envs[i].isBefore(line)) {
            for (let property of envs[i].getProperties()) {
              if (property.getName() === variable) {
                return property.getValue();
              }
            }
          }
        }
        let args = this.getARGs();
        for (let i = args.length - 1; i >= 0; i--) {
          if (args[i].isBefore(line)) {
            let property = args[i].getProperty();
            if (property && property.getName() === variable) {
              return property.getValue();
            }
          }
        }
        return void 0;
      }
      getRange() {
        const instructions = this.getInstructions();
        if (instructions.length === 0) {
          return vscode_languageserver_types_1.Range.create(0, 0, 0, 0);
        }
        const instructionStart = instructions[0].getRange().start;
        const instructionEnd = instructions[instructions.length - 1].getRange().end;
        return vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
      }
      contains(position) {
        const range = this.getRange();
        if (range === null) {
          return false;
        }
        return util_1.Util.isInsideRange(position, range);
      }
    };
    exports.ImageTemplate = ImageTemplate;
  }
});

// node_modules/dockerfile-ast/lib/dockerfile.js
var require_dockerfile = __commonJS({
  "node_modules/dockerfile-ast/lib/dockerfile.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Dockerfile = void 0;
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var ast = require_main();
    var imageTemplate_1 = require_imageTemplate();
    var from_1 = require_from();
    var util_1 = require_util();
    var main_1 = require_main();
    var Dockerfile = class extends imageTemplate_1.ImageTemplate {
      constructor(document) {
        super();
        this.initialInstructions = new imageTemplate_1.ImageTemplate();
        this.buildStages = [];
        this.directives = [];
        this.foundFrom = false;
        this.document = document;
      }
      getEscapeCharacter() {
        for (const directive of this.directives) {
          if (directive.getDirective() === ast.Directive.escape) {
            const value = directive.getValue();
            if (value === "\\" || value === "`") {
              return value;
            }
          }
        }
        return "\\";
      }
      getInitialARGs() {
        return this.initialInstructions.getARGs();
      }
      getContainingImage(position) {
        let range = vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.Position.create(0, 0), this.document.positionAt(this.document.getText().length));
        if (!util_1.Util.isInsideRange(position, range)) {
          return null;
        }
        if (this.initialInstructions.getComments().length > 0 || this.initialInstructions.getInstructions().length > 0) {
          if (util_1.Util.isInsideRange(position, this.initialInstructions.getRange())) {
            return this.initialInstructions;
          }
        }
        for (const buildStage of this.buildStages) {
          if (util_1.Util.isInsideRange(position, buildStage.getRange())) {
            return buildStage;
          }
        }
        return this;
      }
      addInstruction(instruction) {
        if (instruction.getKeyword() === main_1.Keyword.FROM) {
          this.currentBuildStage = new imageTemplate_1.ImageTemplate();
          this.buildStages.push(this.currentBuildStage);
          this.foundFrom = true;
        } else if (!this.foundFrom) {
          this.initialInstructions.addInstruction(instruction);
        }
        if (this.foundFrom) {
          this.currentBuildStage.addInstruction(instruction);
        }
        super.addInstruction(instruction);
      }
      setDirectives(directives) {
        this.directives = directives;
      }
      getDirective() {
        return this.directives.length === 0 ? null : this.directives[0];
      }
      getDirectives() {
        return this.directives;
      }
      resolveVariable(variable, line) {
        for (let from of this.getFROMs()) {
          let range = from.getRange();
          if (range.start.line <= line && line <= range.end.line) {
            let initialARGs = new imageTemplate_1.ImageTemplate();
            for (let instruction of this.initialInstructions.getARGs()) {
              initialARGs.addInstruction(instruction);
            }
            return initialARGs.resolveVariable(variable, line);
          }
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        if (image === null) {
          return void 0;
        }
        let resolvedVariable = image.resolveVariable(variable, line);
        if (resolvedVariable === null) {
          let initialARGs = new imageTemplate_1.ImageTemplate();
          for (let instruction of this.initialInstructions.getARGs()) {
            initialARGs.addInstruction(instruction);
          }
          return initialARGs.resolveVariable(variable, line);
        }
        return resolvedVariable;
      }
      getAvailableVariables(currentLine) {
        if (this.getInstructionAt(currentLine) instanceof from_1.From) {
          let variables = [];
          for (let arg of this.getInitialARGs()) {
            let property = arg.getProperty();
            if (property) {
              variables.push(property.getName());
            }
          }
          return variables;
        }
        let image = this.getContainingImage(vscode_languageserver_types_1.Position.create(currentLine, 0));
        return image ? image.getAvailableVariables(currentLine) : [];
      }
      getParentStage(image) {
        const templateFrom = image.getFROM();
        const imageName = templateFrom === null ? null : templateFrom.getImageName();
        if (imageName === null) {
          return null;
        }
        for (const from of this.getFROMs()) {
          if (from.getBuildStage() === imageName) {
            const range = from.getRange();
            if (range.start.line === templateFrom.getRange().start.line) {
              return null;
            }
            return this.getContainingImage(range.start);
          }
        }
        return null;
      }
      getStageHierarchy(line) {
        const image = this.getContainingImage(vscode_languageserver_types_1.Position.create(line, 0));
        if (image === null) {
          return [];
        }
        const stages = [image];
        let stage = this.getParentStage(image);
        while (stage !== null) {
          stages.splice(0, 0, stage);
          stage = this.getParentStage(stage);
        }
        return stages;
      }
      getAvailableWorkingDirectories(line) {
        const availableDirectories = /* @__PURE__ */ new Set();
        for (const image of this.getStageHierarchy(line)) {
          for (const workdir of image.getWORKDIRs()) {
            if (workdir.getRange().end.line < line) {
              let directory = workdir.getAbsolutePath();
              if (directory !== void 0 && directory !== null) {
                if (!directory.endsWith("/")) {
                  directory += "/";
                }
                availableDirectories.add(directory);
              }
            }
          }
        }
        return Array.from(availableDirectories);
      }
      /**
       * Internally reorganize the comments in the Dockerfile and allocate
       * them to the relevant build stages that they belong to.
       */
      organizeComments() {
        const comments = this.getComments();
        for (let i = 0; i < comments.length; i++) {
          if (util_1.Util.isInsideRange(comments[i].getRange().end, this.initialInstructions.getRange())) {
            this.initialInstructions.addComment(comments[i]);
          } else {
            for (const buildStage of this.buildStages) {
              if (util_1.Util.isInsideRange(comments[i].getRange().start, buildStage.getRange())) {
                buildStage.addComment(comments[i]);
              }
            }
          }
        }
      }
      getRange() {
        const comments = this.getComments();
        const instructions = this.getInstructions();
        let range = null;
        if (comments.length === 0) {
          if (instructions.length > 0) {
            range = vscode_languageserver_types_1.Range.create(instructions[0].getRange().start, instructions[instructions.length - 1].getRange().end);
          }
        } else if (instructions.length === 0) {
          range = vscode_languageserver_types_1.Range.create(comments[0].getRange().start, comments[comments.length - 1].getRange().end);
        } else {
          const commentStart = comments[0].getRange().start;
          const commentEnd = comments[comments.length - 1].getRange().end;
          const instructionStart = instructions[0].getRange().start;
          const instructionEnd = instructions[instructions.length - 1].getRange().end;
          if (commentStart.line < instructionStart.line) {
            if (commentEnd.line < instructionEnd.line) {
              range = vscode_languageserver_types_1.Range.create(commentStart, instructionEnd);
            }
            range = vscode_languageserver_types_1.Range.create(commentStart, commentEnd);
          } else if (commentEnd.line < instructionEnd.line) {
            range = vscode_languageserver_types_1.Range.create(instructionStart, instructionEnd);
          } else {
            range = vscode_languageserver_types_1.Range.create(instructionStart, commentEnd);
          }
        }
        if (range === null) {
          if (this.directives.length === 0) {
            return null;
          }
          return this.directives[0].getRange();
        } else if (this.directives.length === 0) {
          return range;
        }
        return vscode_languageserver_types_1.Range.create(this.directives[0].getRange().start, range.end);
      }
    };
    exports.Dockerfile = Dockerfile;
  }
});

// node_modules/dockerfile-ast/lib/parser.js
var require_parser = __commonJS({
  "node_modules/dockerfile-ast/lib/parser.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Parser = void 0;
    var vscode_languageserver_textdocument_1 = (init_main2(), __toCommonJS(main_exports2));
    var vscode_languageserver_types_1 = (init_main(), __toCommonJS(main_exports));
    var comment_1 = require_comment();
    var parserDirective_1 = require_parserDirective();
    var instruction_1 = require_instruction();
    var add_1 = require_add();
    var arg_1 = require_arg();
    var cmd_1 = require_cmd();
    var copy_1 = require_copy();
    var env_1 = require_env();
    var entrypoint_1 = require_entrypoint();
    var from_1 = require_from();
    var healthcheck_1 = require_healthcheck();
    var label_1 = require_label();
    var onbuild_1 = require_onbuild();
    var run_1 = require_run();
    var shell_1 = require_shell();
    var stopsignal_1 = require_stopsignal();
    var workdir_1 = require_workdir();
    var user_1 = require_user();
    var volume_1 = require_volume();
    var dockerfile_1 = require_dockerfile();
    var util_1 = require_util();
    var main_1 = require_main();
    var Parser = class _Parser {
      constructor() {
        this.escapeChar = null;
      }
      static createInstruction(document, dockerfile, escapeChar, lineRange, instruction, instructionRange) {
        switch (instruction.toUpperCase()) {
          case "ADD":
            return new add_1.Add(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ARG":
            return new arg_1.Arg(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "CMD":
            return new cmd_1.Cmd(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "COPY":
            return new copy_1.Copy(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ENTRYPOINT":
            return new entrypoint_1.Entrypoint(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ENV":
            return new env_1.Env(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "FROM":
            return new from_1.From(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "HEALTHCHECK":
            return new healthcheck_1.Healthcheck(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "LABEL":
            return new label_1.Label(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "ONBUILD":
            return new onbuild_1.Onbuild(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "RUN":
            return new run_1.Run(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "SHELL":
            return new shell_1.Shell(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "STOPSIGNAL":
            return new stopsignal_1.Stopsignal(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "WORKDIR":
            return new workdir_1.Workdir(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "USER":
            return new user_1.User(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
          case "VOLUME":
            return new volume_1.Volume(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
        }
        return new instruction_1.Instruction(document, lineRange, dockerfile, escapeChar, instruction, instructionRange);
      }
      getParserDirectives(document, buffer) {
        const directives = [];
        this.escapeChar = "";
        const offset = util_1.Util.isUTF8BOM(buffer.substring(0, 1)) ? 1 : 0;
        directiveCheck: for (let i = offset; i < buffer.length; i++) {
          switch (buffer.charAt(i)) {
            case " ":
            case "	":
              break;
            case "\r":
            case "\n":
              break directiveCheck;
            case "#":
              let directiveStart = -1;
              let directiveEnd = -1;
              for (let j = i + 1; j < buffer.length; j++) {
                let char = buffer.charAt(j);
                switch (char) {
                  case " ":
                  case "	":
                    if (directiveStart !== -1 && directiveEnd === -1) {
                      directiveEnd = j;
                    }
                    break;
                  case "\r":
                  case "\n":
                    break directiveCheck;
                  case "=":
                    let valueStart = -1;
                    let valueEnd = -1;
                    if (directiveEnd === -1) {
                      directiveEnd = j;
                    }
                    let lineEnd = buffer.length;
                    directiveValue: for (let k = j + 1; k < buffer.length; k++) {
                      char = buffer.charAt(k);
                      switch (char) {
                        case "\r":
                        case "\n":
                          if (valueStart !== -1 && valueEnd === -1) {
                            valueEnd = k;
                          }
                          lineEnd = k;
                          break directiveValue;
                        case "	":
                        case " ":
                          if (valueStart !== -1 && valueEnd === -1) {
                            valueEnd = k;
                          }
                          continue;
                        default:
                          if (valueStart === -1) {
                            valueStart = k;
                          }
                          break;
                      }
                    }
                    if (directiveStart === -1) {
                      break directiveCheck;
                    }
                    if (valueStart === -1) {
                      valueStart = j + 1;
                      valueEnd = lineEnd;
                    } else if (valueEnd === -1) {
                      valueEnd = buffer.length;
                    }
                    const lineRange = vscode_languageserver_types_1.Range.create(document.positionAt(i), document.positionAt(lineEnd));
                    const nameRange = vscode_languageserver_types_1.Range.create(document.positionAt(directiveStart), document.positionAt(directiveEnd));
                    const valueRange = vscode_languageserver_types_1.Range.create(document.positionAt(valueStart), document.positionAt(valueEnd));
                    directives.push(new parserDirective_1.ParserDirective(document, lineRange, nameRange, valueRange));
                    directiveStart = -1;
                    if (buffer.charAt(valueEnd) === "\r") {
                      i = valueEnd + 1;
                    } else {
                      i = valueEnd;
                    }
                    continue directiveCheck;
                  default:
                    if (directiveStart === -1) {
                      directiveStart = j;
                    }
                    break;
                }
              }
              break;
            default:
              break directiveCheck;
          }
        }
        return directives;
      }
      parse(buffer) {
        this.document = vscode_languageserver_textdocument_1.TextDocument.create("", "", 0, buffer);
        this.buffer = buffer;
        let dockerfile = new dockerfile_1.Dockerfile(this.document);
        let directives = this.getParserDirectives(this.document, this.buffer);
        let offset = 0;
        this.escapeChar = "\\";
        if (directives.length > 0) {
          dockerfile.setDirectives(directives);
          this.escapeChar = dockerfile.getEscapeCharacter();
          offset = this.document.offsetAt(vscode_languageserver_types_1.Position.create(directives.length, 0));
        } else if (util_1.Util.isUTF8BOM(buffer.substring(0, 1))) {
          offset = 1;
        }
        for (let i = offset; i < this.buffer.length; i++) {
          const char = this.buffer.charAt(i);
          switch (char) {
            case " ":
            case "	":
            case "\r":
            case "\n":
              break;
            case "#":
              i = this.processComment(dockerfile, i);
              break;
            default:
              i = this.processInstruction(dockerfile, char, i);
              break;
          }
        }
        dockerfile.organizeComments();
        return dockerfile;
      }
      processInstruction(dockerfile, char, start) {
        let instruction = char;
        let instructionEnd = -1;
        let escapedInstruction = false;
        instructionCheck: for (let i = start + 1; i < this.buffer.length; i++) {
          char = this.buffer.charAt(i);
          switch (char) {
            case this.escapeChar:
              escapedInstruction = true;
              char = this.buffer.charAt(i + 1);
              if (char === "\r" || char === "\n") {
                if (instructionEnd === -1) {
                  instructionEnd = i;
                }
                i++;
              } else if (char === " " || char === "	") {
                for (let j = i + 2; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      i = j;
                      continue instructionCheck;
                    default:
                      instructionEnd = i + 1;
                      instruction = instruction + this.escapeChar;
                      i = j - 2;
                      continue instructionCheck;
                  }
                }
                instructionEnd = i + 1;
                instruction = instruction + this.escapeChar;
                break instructionCheck;
              } else {
                instructionEnd = i + 1;
                instruction = instruction + this.escapeChar;
                escapedInstruction = false;
              }
              break;
            case " ":
            case "	":
              if (escapedInstruction) {
                escapeCheck: for (let j = i + 1; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      i = j;
                      continue instructionCheck;
                    default:
                      break escapeCheck;
                  }
                }
                escapedInstruction = false;
              }
              if (instructionEnd === -1) {
                instructionEnd = i;
              }
              i = this.processArguments(dockerfile, instruction, instructionEnd, start, i);
              dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, i));
              return i;
            case "\r":
            case "\n":
              if (escapedInstruction) {
                continue;
              }
              if (instructionEnd === -1) {
                instructionEnd = i;
              }
              dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, i, i));
              return i;
            case "#":
              if (escapedInstruction) {
                continue;
              }
            default:
              instructionEnd = i + 1;
              instruction = instruction + char;
              escapedInstruction = false;
              break;
          }
        }
        if (instructionEnd === -1) {
          instructionEnd = this.buffer.length;
        }
        dockerfile.addInstruction(this.createInstruction(dockerfile, instruction, start, instructionEnd, this.buffer.length));
        return this.buffer.length;
      }
      processHeredocs(instruction, offset) {
        let keyword = instruction.getKeyword();
        if (keyword === main_1.Keyword.ONBUILD) {
          instruction = instruction.getTriggerInstruction();
          if (instruction === null) {
            return offset;
          }
          keyword = instruction.getKeyword();
        }
        if (keyword !== main_1.Keyword.ADD && keyword !== main_1.Keyword.COPY && keyword !== main_1.Keyword.RUN) {
          return offset;
        }
        const heredocs = [];
        let tabbed = false;
        for (const arg of instruction.getArguments()) {
          const value = arg.getValue();
          if (value.startsWith("<<") && value.length > 2) {
            if (value.startsWith("<<-")) {
              tabbed = true;
            }
            const name = util_1.Util.parseHeredocName(value);
            if (name !== null) {
              heredocs.push(name);
            }
          }
        }
        if (heredocs.length > 0) {
          for (const heredoc of heredocs) {
            offset = this.parseHeredoc(heredoc, offset, tabbed);
          }
        }
        return offset;
      }
      processArguments(dockerfile, instruction, instructionEnd, start, offset) {
        let escaped = false;
        argumentsCheck: for (let i = offset + 1; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case "\r":
            case "\n":
              if (escaped) {
                continue;
              }
              return this.processHeredocs(this.createInstruction(dockerfile, instruction, start, instructionEnd, i), i);
            case this.escapeChar:
              const next = this.buffer.charAt(i + 1);
              if (next === "\n" || next === "\r") {
                escaped = true;
                i++;
              } else if (next === " " || next === "	") {
                for (let j = i + 2; j < this.buffer.length; j++) {
                  switch (this.buffer.charAt(j)) {
                    case " ":
                    case "	":
                      break;
                    case "\r":
                    case "\n":
                      escaped = true;
                    default:
                      i = j;
                      continue argumentsCheck;
                  }
                }
                return this.buffer.length;
              }
              continue;
            case "#":
              if (escaped) {
                i = this.processComment(dockerfile, i);
                continue argumentsCheck;
              }
              break;
            case " ":
            case "	":
              break;
            default:
              if (escaped) {
                escaped = false;
              }
              break;
          }
        }
        return this.buffer.length;
      }
      processComment(dockerfile, start) {
        let end = this.buffer.length;
        commentLoop: for (let i = start + 1; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case "\r":
            case "\n":
              end = i;
              break commentLoop;
          }
        }
        const range = vscode_languageserver_types_1.Range.create(this.document.positionAt(start), this.document.positionAt(end));
        dockerfile.addComment(new comment_1.Comment(this.document, range));
        return end;
      }
      parseHeredoc(heredocName, offset, tabbed) {
        let startWord = -1;
        let lineStart = true;
        for (let i = offset; i < this.buffer.length; i++) {
          switch (this.buffer.charAt(i)) {
            case " ":
              lineStart = false;
              break;
            case "	":
              if (!tabbed) {
                lineStart = false;
              }
              break;
            case "\r":
            case "\n":
              if (startWord !== -1 && heredocName === this.buffer.substring(startWord, i)) {
                return i;
              }
              startWord = -1;
              lineStart = true;
              break;
            default:
              if (lineStart) {
                startWord = i;
                lineStart = false;
              }
              break;
          }
        }
        return this.buffer.length;
      }
      createInstruction(dockerfile, instruction, start, instructionEnd, end) {
        const startPosition = this.document.positionAt(start);
        const instructionRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(instructionEnd));
        const lineRange = vscode_languageserver_types_1.Range.create(startPosition, this.document.positionAt(end));
        return _Parser.createInstruction(this.document, dockerfile, this.escapeChar, lineRange, instruction, instructionRange);
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/dockerfile-ast/lib/main.js
var require_main = __commonJS({
  "node_modules/dockerfile-ast/lib/main.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.DockerfileParser = exports.DefaultVariables = exports.Directive = exports.Keyword = exports.Workdir = exports.Volume = exports.User = exports.Stopsignal = exports.Shell = exports.Run = exports.PropertyInstruction = exports.Onbuild = exports.ModifiableInstruction = exports.Label = exports.JSONInstruction = exports.Heredoc = exports.Healthcheck = exports.From = exports.Env = exports.Entrypoint = exports.Copy = exports.Cmd = exports.Arg = exports.Add = exports.Variable = exports.Property = exports.ParserDirective = exports.Line = exports.Instruction = exports.Flag = exports.Comment = exports.JSONArgument = exports.Argument = void 0;
    var argument_1 = require_argument();
    Object.defineProperty(exports, "Argument", { enumerable: true, get: function() {
      return argument_1.Argument;
    } });
    var jsonArgument_1 = require_jsonArgument();
    Object.defineProperty(exports, "JSONArgument", { enumerable: true, get: function() {
      return jsonArgument_1.JSONArgument;
    } });
    var comment_1 = require_comment();
    Object.defineProperty(exports, "Comment", { enumerable: true, get: function() {
      return comment_1.Comment;
    } });
    var parser_1 = require_parser();
    var flag_1 = require_flag();
    Object.defineProperty(exports, "Flag", { enumerable: true, get: function() {
      return flag_1.Flag;
    } });
    var instruction_1 = require_instruction();
    Object.defineProperty(exports, "Instruction", { enumerable: true, get: function() {
      return instruction_1.Instruction;
    } });
    var line_1 = require_line();
    Object.defineProperty(exports, "Line", { enumerable: true, get: function() {
      return line_1.Line;
    } });
    var parserDirective_1 = require_parserDirective();
    Object.defineProperty(exports, "ParserDirective", { enumerable: true, get: function() {
      return parserDirective_1.ParserDirective;
    } });
    var property_1 = require_property();
    Object.defineProperty(exports, "Property", { enumerable: true, get: function() {
      return property_1.Property;
    } });
    var variable_1 = require_variable();
    Object.defineProperty(exports, "Variable", { enumerable: true, get: function() {
      return variable_1.Variable;
    } });
    var add_1 = require_add();
    Object.defineProperty(exports, "Add", { enumerable: true, get: function() {
      return add_1.Add;
    } });
    var arg_1 = require_arg();
    Object.defineProperty(exports, "Arg", { enumerable: true, get: function() {
      return arg_1.Arg;
    } });
    var cmd_1 = require_cmd();
    Object.defineProperty(exports, "Cmd", { enumerable: true, get: function() {
      return cmd_1.Cmd;
    } });
    var copy_1 = require_copy();
    Object.defineProperty(exports, "Copy", { enumerable: true, get: function() {
      return copy_1.Copy;
    } });
    var entrypoint_1 = require_entrypoint();
    Object.defineProperty(exports, "Entrypoint", { enumerable: true, get: function() {
      return entrypoint_1.Entrypoint;
    } });
    var env_1 = require_env();
    Object.defineProperty(exports, "Env", { enumerable: true, get: function() {
      return env_1.Env;
    } });
    var from_1 = require_from();
    Object.defineProperty(exports, "From", { enumerable: true, get: function() {
      return from_1.From;
    } });
    var healthcheck_1 = require_healthcheck();
    Object.defineProperty(exports, "Healthcheck", { enumerable: true, get: function() {
      return healthcheck_1.Healthcheck;
    } });
    var heredoc_1 = require_heredoc();
    Object.defineProperty(exports, "Heredoc", { enumerable: true, get: function() {
      return heredoc_1.Heredoc;
    } });
    var jsonInstruction_1 = require_jsonInstruction();
    Object.defineProperty(exports, "JSONInstruction", { enumerable: true, get: function() {
      return jsonInstruction_1.JSONInstruction;
    } });
    var label_1 = require_label();
    Object.defineProperty(exports, "Label", { enumerable: true, get: function() {
      return label_1.Label;
    } });
    var modifiableInstruction_1 = require_modifiableInstruction();
    Object.defineProperty(exports, "ModifiableInstruction", { enumerable: true, get: function() {
      return modifiableInstruction_1.ModifiableInstruction;
    } });
    var onbuild_1 = require_onbuild();
    Object.defineProperty(exports, "Onbuild", { enumerable: true, get: function() {
      return onbuild_1.Onbuild;
    } });
    var propertyInstruction_1 = require_propertyInstruction();
    Object.defineProperty(exports, "PropertyInstruction", { enumerable: true, get: function() {
      return propertyInstruction_1.PropertyInstruction;
    } });
    var run_1 = require_run();
    Object.defineProperty(exports, "Run", { enumerable: true, get: function() {
      return run_1.Run;
    } });
    var shell_1 = require_shell();
    Object.defineProperty(exports, "Shell", { enumerable: true, get: function() {
      return shell_1.Shell;
    } });
    var stopsignal_1 = require_stopsignal();
    Object.defineProperty(exports, "Stopsignal", { enumerable: true, get: function() {
      return stopsignal_1.Stopsignal;
    } });
    var user_1 = require_user();
    Object.defineProperty(exports, "User", { enumerable: true, get: function() {
      return user_1.User;
    } });
    var volume_1 = require_volume();
    Object.defineProperty(exports, "Volume", { enumerable: true, get: function() {
      return volume_1.Volume;
    } });
    var workdir_1 = require_workdir();
    Object.defineProperty(exports, "Workdir", { enumerable: true, get: function() {
      return workdir_1.Workdir;
    } });
    var Keyword;
    (function(Keyword2) {
      Keyword2["ADD"] = "ADD";
      Keyword2["ARG"] = "ARG";
      Keyword2["CMD"] = "CMD";
      Keyword2["COPY"] = "COPY";
      Keyword2["ENTRYPOINT"] = "ENTRYPOINT";
      Keyword2["ENV"] = "ENV";
      Keyword2["EXPOSE"] = "EXPOSE";
      Keyword2["FROM"] = "FROM";
      Keyword2["HEALTHCHECK"] = "HEALTHCHECK";
      Keyword2["LABEL"] = "LABEL";
      Keyword2["MAINTAINER"] = "MAINTAINER";
      Keyword2["ONBUILD"] = "ONBUILD";
      Keyword2["RUN"] = "RUN";
      Keyword2["SHELL"] = "SHELL";
      Keyword2["STOPSIGNAL"] = "STOPSIGNAL";
      Keyword2["USER"] = "USER";
      Keyword2["VOLUME"] = "VOLUME";
      Keyword2["WORKDIR"] = "WORKDIR";
    })(Keyword || (exports.Keyword = Keyword = {}));
    var Directive;
    (function(Directive2) {
      Directive2["escape"] = "escape";
      Directive2["syntax"] = "syntax";
    })(Directive || (exports.Directive = Directive = {}));
    exports.DefaultVariables = [
      "ALL_PROXY",
      "all_proxy",
      "FTP_PROXY",
      "ftp_proxy",
      "HTTP_PROXY",
      "http_proxy",
      "HTTPS_PROXY",
      "https_proxy",
      "NO_PROXY",
      "no_proxy"
    ];
    var DockerfileParser;
    (function(DockerfileParser2) {
      function parse2(content) {
        let parser = new parser_1.Parser();
        return parser.parse(content);
      }
      DockerfileParser2.parse = parse2;
    })(DockerfileParser || (exports.DockerfileParser = DockerfileParser = {}));
  }
});

// src/collect/cloud/off.ts
function offParts(wanted, at) {
  return unreadParts(wanted, {
    state: "unread",
    reason: "off",
    detail: "Google Cloud was not asked",
    observedAt: at,
    source: "--cloud none",
    remedy: { advice: "Run with `--cloud live` and credentials that may read the project." }
  });
}
function unreadParts(wanted, unread) {
  const each = (names) => Object.fromEntries(names.map((name) => [name, unread]));
  return {
    datasets: each(wanted.datasets),
    catalogues: each(wanted.datasets),
    buckets: each(wanted.buckets),
    jobs: each(wanted.jobs.map(({ name }) => name)),
    services: each(wanted.services),
    serviceAccounts: each(wanted.serviceAccounts),
    cost: wanted.cost ? unread : notRequired("budget", unread.observedAt),
    queryQuota: wanted.queryQuota ? unread : notRequired("daily-query-quota", unread.observedAt)
  };
}
function notRequired(setting, at) {
  return {
    state: "unread",
    reason: "off",
    detail: `the plan does not require \`infrastructure.cost.${setting}\``,
    observedAt: at,
    source: "plan",
    remedy: { advice: `Write \`${setting}: required\` under \`infrastructure.cost\` of the plan.` }
  };
}

// src/collect/cloud/read-each.ts
async function readEach(names, ask) {
  const read2 = await Promise.all(names.map(async (name) => [name, await ask(name)]));
  return Object.fromEntries(read2);
}

// src/collect/cloud/read-buckets.ts
function readBuckets({ client, wanted }) {
  return readEach(wanted.buckets, (name) => client.getBucket(name));
}

// src/collect/cloud/read-catalogues.ts
function readCatalogues({ client, wanted }) {
  return readEach(wanted.datasets, (id) => client.listTables(id));
}

// src/collect/cloud/read-cost.ts
async function readCost({ client, wanted, at }) {
  return wanted.cost ? client.getCost() : notRequired("budget", at);
}

// src/collect/cloud/read-datasets.ts
function readDatasets({ client, wanted }) {
  return readEach(wanted.datasets, (id) => client.getDataset(id));
}

// src/collect/cloud/read-jobs.ts
function readJobs({ client, wanted }) {
  const locations = new Map(wanted.jobs.map(({ name, location }) => [name, location]));
  return readEach(
    [...locations.keys()],
    (name) => client.getJob({ name, location: locations.get(name) ?? "" })
  );
}

// src/collect/cloud/read-query-quota.ts
async function readQueryQuota({ client, wanted, at }) {
  if (!wanted.queryQuota) return notRequired("daily-query-quota", at);
  return client.getQueryQuota("bigquery.googleapis.com");
}

// src/collect/cloud/read-service-accounts.ts
function readServiceAccounts({ client, wanted }) {
  return readEach(wanted.serviceAccounts, (email) => client.getServiceAccount(email));
}

// src/collect/cloud/read-services.ts
async function readServices({ client, wanted }) {
  return wanted.services.length === 0 ? {} : client.getServices(wanted.services);
}

// src/collect/cloud/wanted.ts
function toWanted(plan) {
  const { infrastructure, mandates, phases, dependencies } = plan;
  const operations = phases.flatMap((phase) => phase.operations);
  return {
    datasets: distinct([
      ...infrastructure.datasets.map(({ id }) => id),
      ...mandates.map(({ dataset }) => dataset),
      ...operations.flatMap(({ dataset }) => dataset ?? [])
    ]),
    buckets: distinct(infrastructure.buckets.map(({ name }) => name)),
    jobs: [...new Map(infrastructure.jobs.map((job) => [job.name, job])).values()],
    services: distinct(dependencies.apis.map(({ service }) => service)),
    serviceAccounts: distinct([
      ...infrastructure.serviceAccounts.map(({ email }) => email),
      ...phases.flatMap(({ runsAs }) => runsAs ?? [])
    ]),
    cost: infrastructure.cost.budget === "required",
    queryQuota: infrastructure.cost.dailyQueryQuota === "required"
  };
}
function distinct(names) {
  return [...new Set(names)];
}

// src/collect/cloud/replay.ts
function readingsFromSnapshot(snapshot, plan) {
  const parts = checkedParts(snapshot);
  const missing = unreadParts(toWanted(plan), notInSnapshot(snapshot.observedAt));
  const several = (key) => overlay(missing[key], parts[key]);
  return {
    datasets: several("datasets"),
    catalogues: several("catalogues"),
    buckets: several("buckets"),
    jobs: several("jobs"),
    services: several("services"),
    serviceAccounts: several("serviceAccounts"),
    cost: isReading(parts["cost"]) ? parts["cost"] : missing.cost,
    queryQuota: isReading(parts["queryQuota"]) ? parts["queryQuota"] : missing.queryQuota
  };
}
function checkedParts(snapshot) {
  if (!isRecord(snapshot) || snapshot["schemaVersion"] !== 1) {
    throw notASnapshot("its `schemaVersion` is not 1");
  }
  if (typeof snapshot["observedAt"] !== "string") throw notASnapshot("it has no `observedAt`");
  const parts = snapshot["parts"];
  if (!isRecord(parts)) throw notASnapshot("it has no `parts`");
  return parts;
}
function overlay(wanted, found) {
  const kept = isRecord(found) ? found : {};
  const entries = Object.entries(wanted).map(([name, missing]) => {
    const reading = Object.hasOwn(kept, name) ? kept[name] : void 0;
    return [name, isReading(reading) ? reading : missing];
  });
  return Object.fromEntries(entries);
}
function isReading(value) {
  if (!isRecord(value) || typeof value["observedAt"] !== "string" || typeof value["source"] !== "string") {
    return false;
  }
  if (value["state"] === "read") return isRecord(value["value"]);
  return value["state"] === "unread" && typeof value["reason"] === "string" && isRecord(value["remedy"]);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function notInSnapshot(observedAt) {
  return {
    state: "unread",
    reason: "off",
    detail: "the snapshot does not hold it",
    observedAt,
    source: "snapshot",
    remedy: {
      command: "phasegate collect --cloud live --out snapshot.json",
      advice: "Take a new snapshot with this plan."
    }
  };
}
function notASnapshot(why) {
  return new Problem({
    code: "snapshot-invalid",
    message: `The file is no snapshot that this version reads: ${why}.`,
    hint: "Take one with `phasegate collect --out snapshot.json`."
  });
}

// src/collect/cloud/collect-cloud.ts
async function collectCloud({ client, plan, clock }) {
  const wanted = toWanted(plan);
  const at = clock.now();
  if (client === null) return offParts(wanted, at);
  const source = { client, wanted, at };
  const [datasets, catalogues, buckets2, jobs, services, serviceAccounts, cost, queryQuota] = await Promise.all([
    readDatasets(source),
    readCatalogues(source),
    readBuckets(source),
    readJobs(source),
    readServices(source),
    readServiceAccounts(source),
    readCost(source),
    readQueryQuota(source)
  ]);
  return { datasets, catalogues, buckets: buckets2, jobs, services, serviceAccounts, cost, queryQuota };
}

// src/domain/reading.ts
function isRead(reading) {
  return reading?.state === "read";
}

// src/languages/containers/paths.ts
function joinPath(folder, path) {
  const joined = path.startsWith("/") ? path : `${folder}/${path}`;
  const absolute = joined.startsWith("/");
  const parts = [];
  for (const part of joined.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  const slash = /(?:^|\/)\.{0,2}$/.test(path) && parts.length > 0 ? "/" : "";
  return `${absolute ? "/" : ""}${parts.join("/")}${slash}`;
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function baseOf(path) {
  const bare = path.replace(/\/+$/, "");
  return bare.slice(bare.lastIndexOf("/") + 1);
}

// src/languages/containers/words.ts
var SEPARATOR = /^(?:&&|\|\||;;?|\||&|\n)/;
var VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^{}]*))?\})/;
function splitCommands(text, line, lookup) {
  const scan = { text, lookup, at: 0, line };
  const commands = [[]];
  while (scan.at < text.length) {
    if (skipBlank(scan)) continue;
    const separator = SEPARATOR.exec(text.slice(scan.at, scan.at + 2))?.[0];
    if (separator) {
      advance(scan, separator.length);
      commands.push([]);
    } else commands.at(-1)?.push(readWord(scan));
  }
  return commands.filter((command) => command.length > 0);
}
function fillVariables(text, lookup) {
  const scan = { text, lookup, at: 0, line: 1 };
  let filled = "";
  while (scan.at < text.length) filled += text[scan.at] === "$" ? readVariable(scan) : take(scan, 1);
  return filled;
}
function advance(scan, count) {
  take(scan, count);
}
function take(scan, count) {
  const taken = scan.text.slice(scan.at, scan.at + count);
  for (const char of taken) if (char === "\n") scan.line++;
  scan.at += count;
  return taken;
}
function skipBlank(scan) {
  const { text, at } = scan;
  const char = text[at];
  const continued = char === "\\" ? /^\\[ \t]*\r?\n/.exec(text.slice(at, at + 200))?.[0] ?? "" : "";
  if (continued) advance(scan, continued.length);
  else if (char === " " || char === "	" || char === "\r") advance(scan, 1);
  else if (char === "#") skipComment(scan);
  else if (char === "(" || char === ")" || char === "{" || char === "}") advance(scan, 1);
  else return false;
  return true;
}
function skipComment(scan) {
  const end = scan.text.indexOf("\n", scan.at);
  const wholeLine = /(?:^|\n)[ \t]*$/.test(scan.text.slice(Math.max(0, scan.at - 200), scan.at));
  const stop = end < 0 ? scan.text.length : end + (wholeLine ? 1 : 0);
  advance(scan, stop - scan.at);
}
function readWord(scan) {
  const line = scan.line;
  let text = "";
  while (scan.at < scan.text.length) {
    const char = scan.text[scan.at] ?? "";
    if (/[\s;&|()]/.test(char)) break;
    if (char === "'") text += readSingle(scan);
    else if (char === '"') text += readDouble(scan);
    else if (char === "$") text += readVariable(scan);
    else if (char === "\\") {
      if (/^\\[ \t]*\r?\n/.test(scan.text.slice(scan.at, scan.at + 200))) break;
      advance(scan, 1);
      text += take(scan, 1);
    } else text += take(scan, 1);
  }
  return { text, line };
}
function readSingle(scan) {
  const end = scan.text.indexOf("'", scan.at + 1);
  const stop = end < 0 ? scan.text.length : end;
  const inner = take(scan, stop - scan.at).slice(1);
  advance(scan, 1);
  return inner;
}
function readDouble(scan) {
  advance(scan, 1);
  let text = "";
  while (scan.at < scan.text.length && scan.text[scan.at] !== '"') {
    if (scan.text[scan.at] === "$") text += readVariable(scan);
    else if (scan.text[scan.at] === "\\") {
      const pair = take(scan, 2);
      if (pair !== "\\\n") text += /^\\["\\$`]/.test(pair) ? pair.slice(1) : pair;
    } else text += take(scan, 1);
  }
  advance(scan, 1);
  return text;
}
function readVariable(scan) {
  const match = VARIABLE.exec(scan.text.slice(scan.at, scan.at + 500));
  if (!match) return take(scan, 1);
  const written = take(scan, match[0].length);
  const value = scan.lookup(match[1] ?? match[2] ?? "");
  const [operator, word] = [match[3], match[4] ?? ""];
  if (operator?.endsWith("+")) return value ? word : "";
  if (operator?.endsWith("-")) return value || word;
  return value ?? written;
}

// src/languages/containers/copies.ts
function readCopy(instruction, { workdir, lookup }) {
  const words = instruction.strings ? instruction.strings.map((text) => fillVariables(text, lookup)) : splitCommands(instruction.body, instruction.bodyLine, lookup).flat().map(({ text }) => text);
  const target = words.at(-1);
  if (target === void 0 || words.length < 2) return null;
  const from = instruction.flags.find(({ name }) => name === "from")?.value;
  return {
    sources: words.slice(0, -1).map(contextPath),
    target: joinPath(workdir, target),
    from: from ? fillVariables(from, lookup) : null,
    line: instruction.line
  };
}
function inContext(path, copies2) {
  for (const copy2 of [...copies2].reverse()) {
    if (copy2.from !== null) continue;
    const found = sourceOf(path, copy2);
    if (found !== null) return found;
  }
  return null;
}
function throughStage(copy2, stage) {
  return copy2.sources.flatMap((source) => {
    const inner = joinPath("/", source).replace(/\/$/, "") || "/";
    const origin = inContext(inner, stage);
    if (origin !== null) return [{ ...copy2, sources: [origin], from: null }];
    return stage.filter(({ from, target }) => from === null && isBelow(target, inner)).map((below) => ({
      ...below,
      target: joinPath(copy2.target, below.target.slice(inner === "/" ? 1 : inner.length + 1))
    }));
  });
}
function contextPath(source) {
  if (/^[a-z]+:\/\//i.test(source) || source.startsWith("<<")) return source;
  const path = joinPath("", source.replace(/^\/+/, ""));
  return path === "" ? "." : path;
}
function sourceOf(path, { sources, target }) {
  const folder = target.replace(/\/+$/, "");
  const only2 = sources.length === 1 && !target.endsWith("/") ? sources[0] : void 0;
  if (only2 !== void 0 && path === folder) return only2 === "." ? "" : only2;
  if (!path.startsWith(`${folder}/`)) return null;
  const rest = path.slice(folder.length + 1);
  for (const source of sources) if (isFileLike(source) && baseOf(source) === rest) return source;
  const wildcard = sources.find((source) => matchesWildcard(source, rest));
  if (wildcard !== void 0) return joinPath(wildcard.slice(0, wildcard.lastIndexOf("/") + 1), rest);
  const tree = sources.find((source) => !source.includes("*") && !source.startsWith("<<"));
  if (tree === void 0 || isFileLike(tree) && /\.\w+$/.test(tree)) return null;
  return joinPath(tree === "." ? "" : tree.replace(/\/$/, ""), rest).replace(/^\//, "");
}
function isFileLike(source) {
  return source !== "." && !source.endsWith("/") && !/[*?]/.test(source);
}
function matchesWildcard(source, name) {
  if (!/[*?]/.test(source) || name.includes("/")) return false;
  const pieces = baseOf(source).split(/[*?]+/);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const found = index === pieces.length - 1 ? name.lastIndexOf(piece) : name.indexOf(piece, at);
    if (found < at || index === 0 && found !== 0) return false;
    at = found + piece.length;
  }
  return at === name.length;
}
function isBelow(target, folder) {
  return folder === "/" || target.startsWith(`${folder}/`);
}

// src/languages/containers/start.ts
function startedScripts(image, tree) {
  const words = [...image.entrypoint, ...image.command];
  return commandsIn(words).flatMap((command) => {
    const found = scriptOf(command);
    if (!found) return [];
    const inside = joinPath(image.workdir, found.path);
    const path = inRepository(inside, image, tree);
    return [{ path, args: command.slice(found.next), line: image.startLine }];
  });
}
function commandsIn(words) {
  const shell = /^(?:.*\/)?(?:ba|da|z)?sh$/.test(words[0] ?? "");
  const flag = words.findIndex((word, index) => index > 0 && /^-\w*c$/.test(word));
  const inner = shell && flag > 0 ? words[flag + 1] : void 0;
  if (inner === void 0) return [words];
  return splitCommands(inner, 1, () => void 0).map((command) => command.map(({ text }) => text));
}
var INTERPRETER = /^(?:.*\/)?(?:python[\d.]*|pypy3?|(?:ba|da|z)?sh)$/;
var SERVER = /^(?:.*\/)?(?:uvicorn|gunicorn|hypercorn|waitress-serve)$/;
function scriptOf(words) {
  let at = words.findIndex(
    (word) => !/^(?:exec|tini|dumb-init|--|-g)$|^[A-Za-z_]\w*=|^\/.*\/(?:tini|dumb-init)$/.test(word)
  );
  if (at < 0) return null;
  const program = words[at] ?? "";
  if (SERVER.test(program)) return servedModule(words, at);
  if (!INTERPRETER.test(program)) {
    return /\.(?:py|sh|bash)$/.test(program) ? { path: program, next: at + 1 } : null;
  }
  for (at++; (words[at] ?? "").startsWith("-"); at++) {
    const module = words[at] === "-m" ? words[at + 1] : void 0;
    if (module !== void 0) return { path: `${module.replaceAll(".", "/")}.py`, next: at + 2 };
    if (words[at] === "-c") return null;
    if (words[at] === "-W" || words[at] === "-X" || words[at] === "-o") at++;
  }
  const path = words[at];
  return path ? { path, next: at + 1 } : null;
}
function servedModule(words, at) {
  const target = words.findIndex((word, index) => index > at && /^[\w.]+:\w+/.test(word));
  const module = words[target]?.split(":")[0];
  return module ? { path: `${module.replaceAll(".", "/")}.py`, next: target + 1 } : null;
}
function inRepository(inside, image, tree) {
  const found = inContext(inside, image.copies);
  if (found === null) return inside;
  const near = joinPath(folderOf(image.path), found);
  const candidates = [found, near].flatMap((path) => [path, path.replace(/\.py$/, "/__main__.py")]);
  return candidates.find((path) => tree.has(path)) ?? found;
}

// src/languages/empty.ts
function emptyScript(file, language) {
  return {
    path: file.path,
    language,
    bytes: file.bytes,
    lines: countLines(file.text),
    purpose: "",
    syntax: [],
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: [],
    calls: [],
    filesRead: [],
    environmentRead: [],
    effects: [],
    complete: true,
    limits: []
  };
}
function countLines(text) {
  if (text === "") return 0;
  let count = text.endsWith("\n") ? 0 : 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

// src/languages/purpose.ts
var PURPOSE_LIMIT_CHARS = 300;
function firstSentence(lines) {
  const bare = lines.map((line) => line.replace(/^[\s#*=\-_/]+|[\s#*=\-_/]+$/g, ""));
  const start = bare.findIndex((line) => line !== "" && !isNotice(line));
  if (start < 0) return "";
  const end = bare.findIndex((line, index) => index > start && line === "");
  const paragraph = bare.slice(start, end < 0 ? void 0 : end).join(" ").slice(0, 4 * PURPOSE_LIMIT_CHARS);
  const sentence = /^.*?[.!?](?=\s+[A-Z]|\s*$)/.exec(paragraph)?.[0] ?? paragraph;
  return sentence.slice(0, PURPOSE_LIMIT_CHARS).trim();
}
function isNotice(line) {
  return /^(?:copyright|licensed under|spdx-|yamllint|yaml-language-server|-\*-|!)/i.test(line);
}

// src/languages/builds/actions.ts
function actionOf(command) {
  const [program = "", ...args] = command.words.map(({ text }) => text);
  if (program === "kaniko" || /\/kaniko\/executor$/.test(program)) return kanikoBuild(args, command.dir);
  const name = program.replace(/^.*\//, "");
  if (name === "docker" || name === "podman" || name === "buildah") return dockerAction(args, command.dir);
  return name === "gcloud" ? gcloudAction(args, command.dir) : null;
}
var DOCKER_SWITCHES = new Set(
  "--no-cache --pull --push --load --quiet -q --rm --force-rm --squash --compress --debug -D".split(" ")
);
function dockerAction(args, dir) {
  const words = args[0] === "buildx" || args[0] === "image" || args[0] === "builder" ? args.slice(1) : args;
  if (words[0] === "push") {
    const image = words.slice(1).find((word) => !word.startsWith("-"));
    return image === void 0 ? null : { kind: "push", image };
  }
  if (words[0] !== "build" && words[0] !== "bud") return null;
  const options = readOptions(words.slice(1), DOCKER_SWITCHES);
  const context = options.plain.at(-1) ?? ".";
  const file = options.last("-f", "--file");
  const dockerfile = joinPath(dir, file ?? joinPath(isRemote(context) ? "." : context, "Dockerfile"));
  return { kind: "build", dockerfile, tags: options.all("-t", "--tag"), pushes: words.includes("--push") };
}
function kanikoBuild(args, dir) {
  const options = readOptions(args, /* @__PURE__ */ new Set());
  const context = (options.last("--context", "-c") ?? ".").replace(/^dir:\/\//, "").replace(/^\/workspace\/?/, "") || ".";
  const file = (options.last("--dockerfile", "-f") ?? "Dockerfile").replace(/^\/workspace\//, "");
  const folder = isRemote(context) ? dir : joinPath(dir, context);
  return {
    kind: "build",
    dockerfile: joinPath(folder, file),
    tags: options.all("--destination", "-d"),
    pushes: true
  };
}
var GCLOUD_SWITCHES = new Set(
  "--quiet -q --async --wait --execute-now --no-user-output-enabled --clear-env-vars --clear-labels --help".split(
    " "
  )
);
function gcloudAction(args, dir) {
  const options = readOptions(args, GCLOUD_SWITCHES);
  const words = options.plain.filter((word, index) => index > 0 || word !== "beta" && word !== "alpha");
  const [group, kind, verb, name] = words;
  if (group === "builds" && kind === "submit") return submitted(options, joinPath(dir, words[2] ?? "."));
  if (group !== "run" || kind !== "jobs" || name === void 0) return null;
  if (verb === "execute") return { kind: "execute", name };
  if (verb !== "deploy" && verb !== "update" && verb !== "create") return null;
  return {
    kind: "job",
    verb: verb === "create" ? "create" : "replace",
    name,
    image: options.last("--image") ?? null
  };
}
function submitted(options, folder) {
  const tags = options.all("--tag", "-t");
  if (tags.length === 0) return null;
  return { kind: "build", dockerfile: joinPath(folder, "Dockerfile"), tags, pushes: true };
}
function readOptions(words, switches) {
  const plain2 = [];
  const given = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const [, flag, glued] = /^(--?[A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (flag === void 0) plain2.push(word);
    else if (glued !== void 0) given.push([flag, glued]);
    else if (!switches.has(flag) && !(words[at + 1] ?? "-").startsWith("-"))
      given.push([flag, words[++at] ?? ""]);
  }
  const all = (...names) => given.filter(([flag]) => names.includes(flag)).map(([, value]) => value);
  return { plain: plain2, all, last: (...names) => all(...names).at(-1) };
}
function isRemote(context) {
  return context === "-" || /^(?:[a-z]+:\/\/|git@)/.test(context) || folderOf(context).includes("://");
}

// src/languages/distributions/normalise.ts
function normaliseDistribution(name) {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

// src/languages/requirements/specifier.ts
var import_specifier = __toESM(require_specifier(), 1);
function isValid(specifier) {
  return specifier.length <= 1e3 && (0, import_specifier.validRange)(specifier);
}

// src/languages/requirements/requirement.ts
var NAME = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/;
function parseRequirement(text) {
  const match = NAME.exec(text.trim());
  if (!match) return null;
  const [whole, name = "", inner = ""] = match;
  const rest = text.trim().slice(whole.length);
  const extras = inner.split(",").map((extra) => extra.trim()).filter(Boolean);
  if (rest.startsWith("@")) return { name, specifier: "", extras, marker: urlMarker(rest) };
  const semicolon = rest.indexOf(";");
  const written = semicolon < 0 ? rest : rest.slice(0, semicolon);
  const marker = semicolon < 0 ? null : rest.slice(semicolon + 1).trim() || null;
  const specifier = written.trim().replace(/^\((.*)\)$/, "$1").replace(/,\s*$/, "").trim();
  return specifier === "" || isValid(specifier) ? { name, specifier, extras, marker } : null;
}
function urlMarker(rest) {
  return /\s;\s*(.+)$/.exec(rest)?.[1]?.trim() ?? null;
}

// src/languages/containers/installs.ts
var NOTHING = { pip: [], requirementFiles: [], apt: [], folders: [] };
function readInstalls(command) {
  const words = withoutLead(command);
  const texts = words.map(({ text }) => text);
  const pip = pipArguments(texts);
  if (pip !== null) return pipInstalls(words.slice(pip));
  const system = systemArguments(texts);
  if (system !== null) return { ...NOTHING, apt: systemPackages(words.slice(system)) };
  const venv = /^(?:.*\/)?python[\d.]*$/.test(texts[0] ?? "") && texts[1] === "-m" && texts[2] === "venv";
  return venv ? { ...NOTHING, folders: texts.slice(3).filter((text) => !text.startsWith("-")) } : NOTHING;
}
var LEADS = /* @__PURE__ */ new Set(["sudo", "exec", "env", "time", "then", "do", "if", "!", "else"]);
function withoutLead(command) {
  const start = command.findIndex(({ text }) => !LEADS.has(text) && !/^[A-Za-z_]\w*=/.test(text));
  return start < 0 ? [] : command.slice(start);
}
function pipArguments(texts) {
  const program = (texts[0] ?? "").replace(/^.*\//, "");
  let at = 1;
  if (/^python[\d.]*$/.test(program)) {
    const module = texts.indexOf("-m");
    if (module < 0 || !/^pip[\d.]*$/.test(texts[module + 1] ?? "")) return null;
    at = module + 2;
  } else if (program === "uv") {
    if (texts[1] !== "pip") return null;
    at = 2;
  } else if (!/^pip[\d.]*$/.test(program)) return null;
  while ((texts[at] ?? "").startsWith("-")) at++;
  return texts[at] === "install" ? at + 1 : null;
}
var PIP_FILE_FLAGS = /* @__PURE__ */ new Set(["-r", "--requirement", "--requirements"]);
var PIP_FOLDER_FLAGS = /* @__PURE__ */ new Set(["-t", "--target", "--prefix", "--root"]);
var PIP_VALUE_FLAGS = new Set(
  `-c --constraint -e --editable -i --index-url --extra-index-url -f --find-links --trusted-host --timeout --retries
  --proxy --cache-dir --platform --python-version --implementation --abi --src --upgrade-strategy --no-binary
  --only-binary --progress-bar --global-option --config-settings -C --root-user-action --python -p --exists-action
  --cert --client-cert --log --default-timeout --override --constraints --resolution --prerelease --index
  --default-index --link-mode --report --use-feature --use-deprecated --index-strategy`.split(/\s+/)
);
function pipInstalls(words) {
  const pip = [];
  const requirementFiles = [];
  const folders = [];
  for (let at = 0; at < words.length; at++) {
    const { text, line } = words[at] ?? { text: "", line: 0 };
    const [flag = "", glued] = flagOf(text);
    if (flag === "") pip.push(...pipPackage(text, line));
    else if (PIP_FILE_FLAGS.has(flag))
      requirementFiles.push({ text: glued ?? words[++at]?.text ?? "", line });
    else if (PIP_FOLDER_FLAGS.has(flag)) folders.push(glued ?? words[++at]?.text ?? "");
    else if (PIP_VALUE_FLAGS.has(flag) && glued === void 0) at++;
  }
  return { ...NOTHING, pip, requirementFiles: requirementFiles.filter(({ text }) => text !== ""), folders };
}
function flagOf(text) {
  if (text.startsWith("--")) {
    const equals = text.indexOf("=");
    return equals < 0 ? [text] : [text.slice(0, equals), text.slice(equals + 1)];
  }
  if (!text.startsWith("-") || text === "-") return [""];
  return /^-[rcte].+/.test(text) ? [text.slice(0, 2), text.slice(2)] : [text];
}
function pipPackage(text, line) {
  if (/^\d*[<>]/.test(text) || /^\.{0,2}\//.test(text) || text === "." || text.startsWith(".[")) return [];
  const found = parseRequirement(text);
  return found ? [{ name: normaliseDistribution(found.name), specifier: found.specifier, line }] : [];
}
var SYSTEM_INSTALL = {
  apt: ["install"],
  "apt-get": ["install"],
  aptitude: ["install"],
  apk: ["add"],
  dnf: ["install"],
  microdnf: ["install"],
  yum: ["install"]
};
var SYSTEM_VALUE_FLAGS = /* @__PURE__ */ new Set([
  "-t",
  "-o",
  "-c",
  "--virtual",
  "--repository",
  "-X",
  "--target-release"
]);
function systemArguments(texts) {
  const program = (texts[0] ?? "").replace(/^.*\//, "");
  const verbs = Object.hasOwn(SYSTEM_INSTALL, program) ? SYSTEM_INSTALL[program] : void 0;
  const at = verbs ? texts.findIndex((text) => verbs.includes(text)) : -1;
  return at < 0 ? null : at + 1;
}
function systemPackages(words) {
  const packages = [];
  for (let at = 0; at < words.length; at++) {
    const { text, line } = words[at] ?? { text: "", line: 0 };
    if (SYSTEM_VALUE_FLAGS.has(text)) at++;
    else if (!text.startsWith("-") && !/^\d*[<>]/.test(text)) {
      const [, name = text, specifier = ""] = /^([^=<>~]+)((?:[=<>~]).*)?$/.exec(text) ?? [];
      packages.push({ name, specifier, line });
    }
  }
  return packages;
}

// src/languages/builds/substitutions.ts
var BUILT_IN = new Set(
  `PROJECT_ID PROJECT_NUMBER BUILD_ID LOCATION TRIGGER_NAME COMMIT_SHA REVISION_ID SHORT_SHA REPO_NAME REPO_FULL_NAME
  BRANCH_NAME TAG_NAME REF_NAME TRIGGER_BUILD_CONFIG_PATH SERVICE_ACCOUNT_EMAIL SERVICE_ACCOUNT _HEAD_BRANCH
  _BASE_BRANCH _HEAD_REPO_URL _PR_NUMBER`.split(/\s+/)
);
var USE = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)[^{}]*\})/g;
var DEPTH_LIMIT = 8;
var LENGTH_LIMIT_CHARS = 1e4;
function usedSubstitutions(document) {
  const seen = /* @__PURE__ */ new Set();
  return document.texts.flatMap(usesIn).filter(({ name, line }) => {
    const key = `${name}:${line}`;
    return !BUILT_IN.has(name) && !seen.has(key) && seen.add(key);
  });
}
function fillSubstitutions(text, defined, depth = 0) {
  if (depth > DEPTH_LIMIT || text.length > LENGTH_LIMIT_CHARS) return text;
  return text.replace(USE, (written, bare, braced) => {
    if (written === "$$") return "$$";
    const value = defined.get(bare ?? braced ?? "");
    return value === void 0 ? written : fillSubstitutions(value, defined, depth + 1);
  });
}
function toName(text) {
  const open = [];
  const name = text.replace(USE, (written, bare, braced) => {
    if (written === "$$") return "$";
    open.push(bare ?? braced ?? "");
    return `{${bare ?? braced}}`;
  });
  return { name, open: [...new Set(open)] };
}
function usesIn({ text, line }) {
  return [...text.matchAll(USE)].flatMap((match) => {
    const name = match[1] ?? match[2];
    if (name === void 0) return [];
    return [{ name, line: line + text.slice(0, match.index).split("\n").length - 1 }];
  });
}

// src/languages/builds/commands.ts
var SHELL = /^(?:.*\/)?(?:ba|da|z)?sh$/;
function commandsOf(document) {
  return document.steps.flatMap((step3) => stepCommands(step3, document.substitutions));
}
function stepCommands(step3, defined) {
  const fill = ({ text, line }) => ({ text: fillSubstitutions(text, defined), line });
  const dir = joinPath("", fillSubstitutions(step3.dir, defined)).replace(/\/$/, "");
  const program = programOf(step3);
  if (step3.script) return shellCommands({ script: step3.script, dir });
  const args = step3.args.map(fill);
  const flag = args.findIndex(({ text }) => /^-\w*c$/.test(text));
  const script = args[flag + 1];
  if (SHELL.test(program) && flag >= 0 && script) {
    return shellCommands({ script: { ...script, text: script.text.replaceAll("$$", "$") }, dir });
  }
  const words = program === "" ? args : [{ text: program, line: step3.line }, ...args];
  return [{ words, dir, line: step3.line }];
}
function shellCommands({
  script,
  dir
}) {
  let folder = dir;
  return splitCommands(script.text, script.line, () => void 0).flatMap((command) => {
    const words = withoutLead(command);
    const [first2, second] = words;
    if (!first2) return [];
    if (first2.text === "cd" && second) folder = joinPath(folder, second.text).replace(/\/$/, "");
    return [{ words, dir: folder, line: first2.line }];
  });
}
function programOf({ name, entrypoint }) {
  if (entrypoint !== null) return entrypoint;
  const image = name.replace(/@.*$/, "").replace(/:[^/]*$/, "");
  if (/kaniko/.test(image)) return "kaniko";
  const builder = /(?:^|\/)cloud-builders\/([\w-]+)$/.exec(image)?.[1];
  if (builder !== void 0) return builder;
  return /^(?:docker\.io\/(?:library\/)?)?docker$/.test(image) ? "docker" : "";
}

// src/languages/builds/document.ts
var import_yaml = __toESM(require_dist(), 1);
var DEPTH_LIMIT2 = 100;
function readDocument(text) {
  const counter = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text, { lineCounter: counter, logLevel: "silent", uniqueKeys: false });
  const lineOf2 = (node) => counter.linePos(node?.range?.[0] ?? 0).line;
  const resolve2 = (node) => (0, import_yaml.isAlias)(node) ? node.resolve(document) : node;
  const field2 = (node, key) => {
    const map = resolve2(node);
    return (0, import_yaml.isMap)(map) ? resolve2(map.get(key, true)) : null;
  };
  const textOf2 = (node) => {
    const scalar = resolve2(node);
    if (!(0, import_yaml.isScalar)(scalar) || scalar.value === null) return null;
    const block = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
    return { text: String(scalar.value), line: lineOf2(scalar) + (block ? 1 : 0) };
  };
  const textsOf = (node) => {
    const list = resolve2(node);
    const items = (0, import_yaml.isSeq)(list) ? list.items : [list];
    return items.flatMap((item) => textOf2(item) ?? []);
  };
  const stepOf = (node) => ({
    line: lineOf2(resolve2(node)),
    name: textOf2(field2(node, "name"))?.text ?? "",
    entrypoint: textOf2(field2(node, "entrypoint"))?.text ?? null,
    args: textsOf(field2(node, "args")),
    script: textOf2(field2(node, "script")),
    dir: textOf2(field2(node, "dir"))?.text ?? ""
  });
  const collect2 = (node, depth) => {
    if (depth > DEPTH_LIMIT2) return [];
    if ((0, import_yaml.isMap)(node))
      return node.items.flatMap((pair) => isFree(pair.key) ? [] : collect2(pair.value, depth + 1));
    if ((0, import_yaml.isSeq)(node)) return node.items.flatMap((item) => collect2(item, depth + 1));
    const found = textOf2(node);
    return found ? [found] : [];
  };
  const root = document.contents;
  const steps2 = field2(root, "steps");
  const substitutions = field2(root, "substitutions");
  const pairs = (0, import_yaml.isMap)(substitutions) ? substitutions.items : [];
  return {
    comment: text.startsWith("#") ? /^(?:#[^\n]*\n?)+/.exec(text)?.[0] ?? "" : "",
    steps: (0, import_yaml.isSeq)(steps2) ? steps2.items.map(stepOf) : [],
    images: textsOf(field2(root, "images")),
    substitutions: new Map(
      pairs.map(({ key, value }) => [textOf2(key)?.text ?? "", textOf2(value)?.text ?? ""])
    ),
    texts: collect2(root, 0),
    faults: [
      ...document.errors.map((error) => ({
        line: error.linePos?.[0].line ?? 1,
        message: error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "invalid YAML"
      })),
      ...document.errors.length === 0 && !(0, import_yaml.isSeq)(steps2) ? [{ line: 1, message: "no list of steps" }] : []
    ]
  };
}
function isFree(key) {
  return (0, import_yaml.isScalar)(key) && key.value === "script";
}

// src/languages/builds/index.ts
function readBuild(file) {
  const document = readDocument(file.text);
  const actions = actionsOf(commandsOf(document));
  const listed = document.images.map(({ text, line }) => ({
    image: fillSubstitutions(text, document.substitutions),
    line
  }));
  const pushed = actions.flatMap(({ action, line }) => pushesOf(action).map((image) => ({ image, line })));
  return {
    path: file.path,
    dockerfiles: actions.flatMap(
      ({ action, line }) => action.kind === "build" ? [{ path: action.dockerfile, line }] : []
    ),
    images: distinct2([...listed, ...pushed], ({ image }) => image),
    substitutionsDefined: [...document.substitutions.keys()],
    substitutionsUsed: usedSubstitutions(document),
    jobs: actions.flatMap(
      ({ action, line }) => action.kind === "job" ? [{ name: action.name, image: action.image, line }] : []
    )
  };
}
function describeBuild(file) {
  const document = readDocument(file.text);
  const commands = commandsOf(document);
  const programs = commands.map(({ words }) => (words[0]?.text ?? "").replace(/^.*\//, ""));
  return {
    ...emptyScript(file, "cloudbuild"),
    purpose: firstSentence(document.comment.split(/\r?\n/)),
    syntax: document.faults,
    tools: [...new Set(programs.filter((name) => /^[a-z][\w+-]*$/.test(name)))].sort(),
    calls: commands.flatMap(callOf),
    effects: actionsOf(commands).flatMap(effectsOf),
    complete: document.faults.length === 0,
    limits: document.faults.map(({ line }) => `Line ${line} breaks the file; what follows may not be seen.`)
  };
}
function actionsOf(commands) {
  return commands.flatMap((command) => {
    const action = actionOf(command);
    return action ? [{ action, line: command.line }] : [];
  });
}
function pushesOf(action) {
  if (action.kind === "push") return [action.image];
  return action.kind === "build" && action.pushes ? action.tags : [];
}
function callOf({ words, dir, line }) {
  const texts = words.map(({ text }) => text);
  const found = scriptOf(texts);
  if (!found) return [];
  const path = found.path.startsWith("/workspace/") ? found.path.slice("/workspace/".length) : joinPath(dir, found.path);
  return [{ path, args: texts.slice(found.next), line }];
}
function effectsOf({ action, line }) {
  const at = (part, text) => {
    const { name, open } = toName(text);
    const holes = open.map((hole) => ({ cause: `substitution ${hole}`, line }));
    return { ...part, name, exact: holes.length === 0, holes, guard: null, line };
  };
  switch (action.kind) {
    case "build":
      return (action.tags.length > 0 ? action.tags : [action.dockerfile]).map(
        (tag) => at({ verb: "create", kind: "build" }, tag)
      );
    case "push":
      return [at({ verb: "write", kind: "build" }, action.image)];
    case "job":
      return [at({ verb: action.verb, kind: "run-job" }, action.name)];
    case "execute":
      return [at({ verb: "execute", kind: "run-job" }, action.name)];
  }
}
function distinct2(items, key) {
  const seen = /* @__PURE__ */ new Set();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

// src/languages/containers/instruction.ts
var import_dockerfile_ast = __toESM(require_main(), 1);
function readInstructions(text) {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const parsed = import_dockerfile_ast.default.DockerfileParser.parse(lines.join("\n"));
  const comments = parsed.getComments().map((comment) => ({
    text: comment.getContent() ?? "",
    line: comment.getRange().start.line + 1
  }));
  return { instructions: parsed.getInstructions().map((found) => toInstruction(found, lines)), comments };
}
var FLAG = /^((?:\s|\\[ \t]*\n)*)--([A-Za-z][\w-]*)(?:=("[^"\n]*"|[^\s\\]*))?(?=\s|$)/;
function toInstruction(found, lines) {
  const { start, end } = found.getRange();
  const bodies = hasHeredocs(found) ? heredocsOf(found, lines) : [];
  const last = bodies[0] ? bodies[0].line - 2 : end.line;
  const own = lines.slice(start.line, last + 1).map((line, index) => index === 0 ? line.slice(start.character) : line);
  let rest = own.join("\n").slice(found.getInstruction().length);
  let bodyLine = start.line + 1;
  const flags = [];
  for (let flag = FLAG.exec(rest); flag; flag = FLAG.exec(rest)) {
    flags.push({ name: (flag[2] ?? "").toLowerCase(), value: (flag[3] ?? "").replace(/^"(.*)"$/, "$1") });
    bodyLine += countLines2(flag[0]);
    rest = rest.slice(flag[0].length);
  }
  const lead = /^(?:[ \t]|\\[ \t]*\n)*/.exec(rest)?.[0] ?? "";
  const body = rest.slice(lead.length).trimEnd();
  return {
    keyword: found.getKeyword(),
    line: start.line + 1,
    flags,
    body,
    bodyLine: bodyLine + countLines2(lead),
    strings: jsonStrings(body),
    heredocs: bodies
  };
}
function countLines2(text) {
  return text.split("\n").length - 1;
}
function hasHeredocs(found) {
  return "getHeredocs" in found && /<</.test(found.getArgumentsContent() ?? "");
}
function heredocsOf(found, lines) {
  return found.getHeredocs().flatMap((heredoc) => {
    const range = heredoc.getContentRange();
    if (!range) return [];
    return [
      { text: lines.slice(range.start.line, range.end.line + 1).join("\n"), line: range.start.line + 1 }
    ];
  });
}
function jsonStrings(body) {
  if (!body.startsWith("[")) return null;
  try {
    const value = JSON.parse(body.replace(/\\[ \t]*\n/g, " "));
    return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : null;
  } catch {
    return null;
  }
}

// src/languages/containers/stages.ts
function readStages(text) {
  const reader = { globals: {}, stages: [], values: {}, workdir: "/" };
  for (const instruction of readInstructions(text).instructions) read(reader, instruction);
  return reader.stages;
}
function lineage(stages, stage) {
  const chain = [stage];
  let at = stages.indexOf(stage);
  for (let parent = stageNamed(stages.slice(0, at), stage.image); parent; ) {
    chain.push(parent);
    at = stages.indexOf(parent);
    parent = stageNamed(stages.slice(0, at), parent.image);
  }
  return chain;
}
function stageNamed(stages, name) {
  const named = stages.findLast((stage) => stage.name === name.toLowerCase());
  return named ?? (/^\d+$/.test(name) ? stages[Number(name)] : void 0);
}
function read(reader, instruction) {
  const stage = reader.stages.at(-1);
  if (instruction.keyword === "FROM") readFrom(reader, instruction);
  else if (instruction.keyword === "ARG") readArg(reader, instruction, stage);
  else if (stage) readInStage(reader, instruction, stage);
}
function readInStage(reader, instruction, stage) {
  const lookup = lookupIn(reader.values);
  switch (instruction.keyword) {
    case "ENV":
      readEnv(reader, instruction, stage);
      break;
    case "WORKDIR":
      reader.workdir = folderIn(reader.workdir, unquoted(fillVariables(instruction.body, lookup)));
      stage.workdir = reader.workdir;
      break;
    case "COPY":
    case "ADD": {
      const copy2 = readCopy(instruction, { workdir: reader.workdir, lookup });
      if (copy2) stage.copies.push(copy2);
      break;
    }
    case "RUN":
      readRun(reader, instruction, stage);
      break;
    case "ENTRYPOINT":
      stage.entrypoint = readStart(instruction, lookup);
      break;
    case "CMD":
      stage.command = readStart(instruction, lookup);
  }
}
function folderIn(workdir, path) {
  return joinPath(workdir, path).replace(/(.)\/$/, "$1");
}
function readFrom(reader, { body, bodyLine, line }) {
  const words = splitCommands(body, bodyLine, lookupIn(reader.globals)).flat();
  const named = words[1]?.text.toUpperCase() === "AS" ? words[2]?.text : void 0;
  const image = words[0]?.text ?? "";
  const parent = stageNamed(reader.stages, image);
  const chain = parent ? lineage(reader.stages, parent) : [];
  reader.values = Object.assign({}, ...chain.map(({ environment }) => environment).reverse());
  reader.workdir = chain.find(({ workdir }) => workdir !== null)?.workdir ?? "/";
  reader.stages.push({
    name: named?.toLowerCase() ?? null,
    image,
    line,
    copies: [],
    installs: [],
    environment: {},
    workdir: null,
    entrypoint: null,
    command: null,
    programs: []
  });
}
function readArg(reader, { body, bodyLine }, stage) {
  const target = stage ? reader.values : reader.globals;
  for (const { text } of splitCommands(body, bodyLine, lookupIn(target)).flat()) {
    const [, name = "", value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(text) ?? [];
    const known2 = value ?? (stage ? reader.globals[name] : void 0);
    const fixed = stage && Object.hasOwn(stage.environment, name);
    if (name !== "" && known2 !== void 0 && !fixed) target[name] = known2;
  }
}
function readEnv(reader, { body, bodyLine }, stage) {
  const words = splitCommands(body, bodyLine, lookupIn(reader.values)).flat();
  const pairs = words[0]?.text.includes("=") ? words.map(({ text }) => text) : [oldStyle(body, reader.values)];
  for (const pair of pairs) {
    const [, name = "", value = ""] = /^([^=\s]+)=([\s\S]*)$/.exec(pair) ?? [];
    if (name === "" || name === "__proto__") continue;
    stage.environment[name] = value;
    reader.values[name] = value;
  }
}
function oldStyle(body, values) {
  const [, name = "", value = ""] = /^(\S+)\s+([\s\S]*)$/.exec(body) ?? [];
  return `${name}=${unquoted(fillVariables(value.trim(), lookupIn(values)))}`;
}
function readRun(reader, instruction, stage) {
  const lookup = lookupIn(reader.values);
  const mounts = instruction.flags.filter(({ name, value }) => name === "mount" && /(?:^|,)type=bind(?:,|$)/.test(value)).flatMap(({ value }) => mountOf(value, { workdir: reader.workdir, line: instruction.line }));
  let workdir = reader.workdir;
  for (const command of commandsOf2(instruction, lookup)) {
    const program = command[0]?.text ?? "";
    if (program === "cd" && command[1]) workdir = folderIn(workdir, command[1].text);
    else {
      stage.installs.push({ ...readInstalls(command), workdir, mounts });
      stage.programs.push(program);
    }
  }
}
function commandsOf2(instruction, lookup) {
  if (instruction.strings) {
    const words = instruction.strings.map((text) => ({ text, line: instruction.line }));
    const inner = /(?:^|\/)(?:ba|da|z)?sh$/.test(words[0]?.text ?? "") && words[1]?.text.includes("c") ? words[2] : void 0;
    return inner ? splitCommands(inner.text, inner.line, lookup) : [words];
  }
  const heredocs = instruction.heredocs.flatMap(({ text, line }) => splitCommands(text, line, lookup));
  return [...splitCommands(instruction.body, instruction.bodyLine, lookup), ...heredocs].filter(
    (command) => !command[0]?.text.startsWith("<<")
  );
}
function mountOf(value, { workdir, line }) {
  const options = new Map(
    value.split(",").map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)])
  );
  const target = options.get("target") ?? options.get("dst") ?? options.get("destination");
  if (target === void 0 || options.has("from")) return [];
  const source = options.get("source") ?? options.get("src") ?? ".";
  return [{ sources: [joinPath("", source) || "."], target: joinPath(workdir, target), from: null, line }];
}
function readStart(instruction, lookup) {
  const { strings, body, bodyLine, line } = instruction;
  const words = strings ?? splitCommands(body, bodyLine, lookup).flat().map(({ text }) => text);
  return { words, line };
}
function lookupIn(values) {
  return (name) => Object.hasOwn(values, name) ? values[name] : void 0;
}
function unquoted(text) {
  return text.trim().replace(/^(["'])([\s\S]*)\1$/, "$2");
}

// src/languages/containers/image.ts
function readImage(file, tree) {
  const stages = readStages(file.text);
  const chain = finalChain(stages);
  const copies2 = ownCopies(chain).flatMap((copy2) => [copy2, ...fromStage(stages, copy2)]);
  const given = giving(stages, copies2);
  const installs = [...given, ...chain].flatMap(
    (stage) => stage.installs.map((install) => ({ install, stage }))
  );
  const start = startOf(chain);
  return {
    path: file.path,
    base: basesOf(stages, [...chain, ...given], copies2),
    copies: copies2,
    pip: unique(installs.flatMap(({ install }) => install.pip)),
    requirementFiles: [
      ...new Set(
        installs.flatMap(
          ({ install, stage }) => requirementPaths(install, ownCopies(lineage(stages, stage)))
        )
      )
    ],
    apt: unique(chain.toReversed().flatMap(({ installs: own }) => own.flatMap(({ apt }) => apt))),
    environment: Object.assign({}, ...chain.map(({ environment }) => environment).reverse()),
    workdir: chain.find(({ workdir }) => workdir !== null)?.workdir ?? "/",
    ...start,
    ...tree ? ignoredBy(file, tree) : {}
  };
}
function ignoredBy({ path }, tree) {
  const folder = folderOf(path);
  const candidates = [`${path}.dockerignore`, ".dockerignore", joinPath(folder, ".dockerignore")];
  const text = candidates.map((candidate) => tree.text(candidate)).find((found) => found !== void 0);
  if (text === void 0) return {};
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return { ignored: lines.filter((line) => line !== "" && !line.startsWith("#")) };
}
function finalChain(stages) {
  const last = stages.at(-1);
  return last ? lineage(stages, last) : [];
}
function ownCopies(chain) {
  return chain.toReversed().flatMap(({ copies: copies2 }) => copies2);
}
function fromStage(stages, copy2) {
  const source = copy2.from === null ? void 0 : stageNamed(stages, copy2.from);
  return source ? throughStage(copy2, ownCopies(lineage(stages, source))) : [];
}
var PACKAGE_FOLDERS = /site-packages|dist-packages|venv|\/\.local|wheel|^\/(?:usr(?:\/local)?(?:\/lib)?)?\/?$|^\/opt/;
function giving(stages, copies2) {
  const found = /* @__PURE__ */ new Set();
  for (const { from, sources } of copies2) {
    const stage = from === null ? void 0 : stageNamed(stages, from);
    if (!stage) continue;
    const chain = lineage(stages, stage);
    const folders = chain.flatMap(({ installs }) => installs.flatMap(({ folders: folders2 }) => folders2));
    const brings = (source) => holdsPackages(joinPath("/", source).replace(/(.)\/$/, "$1"), folders);
    if (sources.some(brings)) for (const member of chain.toReversed()) found.add(member);
  }
  return [...found];
}
function holdsPackages(source, folders) {
  return PACKAGE_FOLDERS.test(source) || folders.some((folder) => `${folder}/`.startsWith(`${source}/`));
}
function basesOf(stages, used, copies2) {
  const outer = used.filter(({ image }) => !stageNamed(stages, image)).map(({ image, line }) => ({ image, line }));
  const copied = copies2.filter(({ from }) => from !== null && !stageNamed(stages, from)).map(({ from, line }) => ({ image: from ?? "", line }));
  const seen = /* @__PURE__ */ new Set();
  return [...outer, ...copied].filter(({ image }) => !seen.has(image) && seen.add(image));
}
function requirementPaths(install, copies2) {
  return install.requirementFiles.map(({ text }) => {
    const inside = joinPath(install.workdir, text);
    return inContext(inside, [...copies2, ...install.mounts]) ?? inside;
  });
}
function startOf(chain) {
  const at = chain.findIndex(({ entrypoint: entrypoint2 }) => entrypoint2 !== null);
  const entrypoint = chain[at]?.entrypoint ?? null;
  const reach = at < 0 ? chain : chain.slice(0, at + 1);
  const command = reach.find((stage) => stage.command !== null)?.command ?? null;
  return {
    entrypoint: entrypoint?.words ?? [],
    command: command?.words ?? [],
    startLine: entrypoint?.line ?? command?.line ?? 1
  };
}
function unique(packages) {
  const last = new Map(packages.map((item) => [item.name, item]));
  return [...last.values()];
}

// src/languages/containers/index.ts
function describeDockerfile(file, tree) {
  const text = readInstructions(file.text);
  const image = readImage(file);
  return {
    ...emptyScript(file, "dockerfile"),
    purpose: headerOf(text),
    syntax: faultsOf(text),
    tools: [...new Set(readStages(file.text).flatMap(({ programs }) => programs.filter(isProgram)))].sort(),
    calls: startedScripts(image, tree),
    filesRead: contextFiles(image.copies)
  };
}
var KEYWORDS = new Set(
  `ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME
  WORKDIR`.split(/\s+/)
);
function faultsOf({ instructions }) {
  const faults = [];
  for (const { keyword, line, body } of instructions) {
    if (!KEYWORDS.has(keyword)) faults.push({ line, message: `unknown instruction: ${keyword}` });
    else if (body === "" && keyword !== "CMD") faults.push({ line, message: `${keyword} has no argument` });
  }
  const first2 = instructions.find(({ keyword }) => keyword !== "ARG");
  if (!instructions.some(({ keyword }) => keyword === "FROM"))
    faults.push({ line: 1, message: "no FROM instruction" });
  else if (first2 && first2.keyword !== "FROM" && KEYWORDS.has(first2.keyword)) {
    faults.push({ line: first2.line, message: `${first2.keyword} stands before the first FROM` });
  }
  return faults;
}
function headerOf({ comments, instructions }) {
  const before = instructions[0]?.line ?? Number.POSITIVE_INFINITY;
  const lines = comments.filter(
    ({ line, text }) => line < before && !/^\s*(?:syntax|escape|check)\s*=/.test(text)
  );
  return firstSentence(lines.map(({ text }) => text));
}
var BUILTINS = new Set(
  ": [ [[ . set export unset exit true false test if then else elif fi for do done while case esac source".split(
    " "
  )
);
function isProgram(name) {
  return /^[\w./+-]+$/.test(name) && !BUILTINS.has(name);
}
function contextFiles(copies2) {
  const sources = copies2.filter(({ from }) => from === null).flatMap((copy2) => copy2.sources);
  return [...new Set(sources.filter((source) => !source.startsWith("<<") && !source.includes("://")))].sort();
}

// src/languages/detect.ts
var EXTENSIONS = [
  [/\.pyw?$/, "python"],
  [/\.(?:sh|bash|zsh|ksh)$/, "shell"],
  [/\.sql(?:\.j2|\.jinja2?)?$/, "sql"]
];
var INTERPRETERS = [
  [/^(?:python|pypy)[\d.]*w?$/, "python"],
  [/^(?:ba|da|z|k|mk|a)?sh$/, "shell"]
];
function languageOfPath(path) {
  const name = baseOf(path).toLowerCase();
  if (isDockerfile(name)) return "dockerfile";
  if (/^cloudbuild.*\.(?:ya?ml|json)$/.test(name) || /[.-]cloudbuild\.(?:ya?ml|json)$/.test(name))
    return "cloudbuild";
  if (name === "pyproject.toml") return "pyproject";
  if (isRequirements(path, name)) return "requirements";
  return EXTENSIONS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
function detectLanguage(path, text) {
  return languageOfPath(path) ?? languageOfShebang(text);
}
function isDockerfile(name) {
  if (name.endsWith(".dockerignore") || /\.(?:md|py|sh|ts|js|ya?ml|json|html?)$/.test(name)) return false;
  return /^(?:dockerfile|containerfile)(?:[.-].+)?$/.test(name) || /\.(?:dockerfile|containerfile)$/.test(name);
}
function isRequirements(path, name) {
  if (!/\.(?:txt|in)$/.test(name)) return false;
  if (/^(?:requirements|constraints)(?:[._-].*)?\.(?:txt|in)$/.test(name)) return true;
  if (/[._-](?:requirements|constraints)\.(?:txt|in)$/.test(name)) return true;
  return baseOf(folderOf(path)).toLowerCase() === "requirements";
}
function languageOfShebang(text) {
  const line = /^\uFEFF?#!([^\r\n]{1,200})/.exec(text)?.[1];
  if (line === void 0) return null;
  const words = line.trim().split(/\s+/);
  const program = baseOf(words[0] ?? "");
  const named = program === "env" ? words.slice(1).find((word) => !/^-|=/.test(word)) : program;
  const interpreter = baseOf(named ?? "");
  return INTERPRETERS.find(([pattern]) => pattern.test(interpreter))?.[1] ?? null;
}

// src/languages/python/syntax/walk.ts
function walkExpression(expression, visitor) {
  visitor.expression?.(expression);
  for (const part of childrenOf(expression)) walkExpression(part, visitor);
}
function blocksOf(statement) {
  switch (statement.kind) {
    case "function":
    case "class":
    case "with":
      return [statement.body];
    case "if":
    case "for":
    case "while":
      return [statement.body, statement.orElse];
    case "try":
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orElse,
        statement.finalBody
      ];
    case "match":
      return statement.cases.map((one) => one.body);
    default:
      return [];
  }
}
function expressionsOf(statement) {
  switch (statement.kind) {
    case "function":
      return [...statement.decorators, ...statement.parameters.flatMap(ofParameter)];
    case "class":
      return [...statement.decorators, ...statement.bases];
    case "expression":
      return [statement.value];
    case "assign":
      return [...statement.targets, statement.value];
    case "annotate":
      return present([statement.target, statement.value]);
    case "augment":
      return [statement.target, statement.value];
    case "return":
    case "raise":
      return present([statement.value]);
    case "if":
    case "while":
    case "assert":
      return [statement.test];
    case "for":
      return [statement.target, statement.iterable];
    case "with":
      return statement.items.flatMap((item) => present([item.value, item.target]));
    case "try":
      return present(statement.handlers.map((handler) => handler.types));
    case "match":
      return [
        statement.subject,
        ...statement.cases.flatMap((one) => [...ofPattern(one.pattern), ...present([one.guard])])
      ];
    case "delete":
      return statement.targets;
    default:
      return [];
  }
}
function childrenOf(expression) {
  switch (expression.kind) {
    case "fstring":
      return expression.parts.flatMap(ofPart);
    case "attribute":
      return [expression.object];
    case "subscript":
      return [expression.object, expression.index];
    case "slice":
      return present([expression.lower, expression.upper, expression.step]);
    case "call":
      return [expression.callee, ...expression.args.map((argument) => argument.value)];
    case "binary":
    case "boolean":
      return [expression.left, expression.right];
    case "unary":
    case "not":
      return [expression.operand];
    case "compare":
      return [expression.first, ...expression.rest.map((part) => part.operand)];
    case "conditional":
      return [expression.test, expression.yes, expression.no];
    case "lambda":
      return [...expression.parameters.flatMap(ofParameter), expression.body];
    case "tuple":
    case "list":
    case "set":
      return expression.items;
    case "dict":
      return expression.entries.flatMap((entry) => present([entry.key, entry.value]));
    case "comprehension":
      return [...expression.clauses.flatMap(ofClause), ...present([expression.key, expression.value])];
    case "starred":
    case "walrus":
    case "await":
      return [expression.value];
    case "yield":
      return present([expression.value]);
    default:
      return [];
  }
}
function present(expressions) {
  return expressions.filter((expression) => expression !== null);
}
function ofParameter(parameter) {
  return present([parameter.standard, parameter.annotation]);
}
function ofClause(clause2) {
  return [clause2.target, clause2.iterable, ...clause2.tests];
}
function ofPart(part) {
  return part.kind === "text" ? [] : [part.value, ...part.spec.flatMap(ofPart)];
}
function ofPattern(pattern) {
  return pattern.kind === "value" ? [pattern.value] : [];
}

// src/languages/python/syntax/outline.ts
function outlineOf(module) {
  const draft = {
    imports: [],
    calls: [],
    attributes: [],
    subscripts: [],
    compares: [],
    functions: [],
    aliases: /* @__PURE__ */ new Map()
  };
  collect(draft, module.body, false);
  return draft;
}
function dottedName(expression, aliases) {
  if (expression.kind === "name") return aliases?.get(expression.name) ?? expression.name;
  if (expression.kind !== "attribute") return null;
  const object = dottedName(expression.object, aliases);
  return object === null ? null : `${object}.${expression.name}`;
}
function collect(draft, statements, optional) {
  for (const statement of statements) {
    if (statement.kind === "import" || statement.kind === "import-from")
      addImports(draft, statement, optional);
    if (statement.kind === "function") draft.functions.push(statement);
    for (const expression of expressionsOf(statement))
      walkExpression(expression, { expression: (part) => sort(draft, part) });
    const guarded = optional || importMayFail(statement) || isTypeChecking(statement);
    const [first2 = [], ...rest] = blocksOf(statement);
    collect(draft, first2, guarded);
    for (const block of rest) collect(draft, block, optional || importMayFail(statement));
  }
}
function sort(draft, expression) {
  if (expression.kind === "call") draft.calls.push(expression);
  if (expression.kind === "attribute") draft.attributes.push(expression);
  if (expression.kind === "subscript") draft.subscripts.push(expression);
  if (expression.kind === "compare") draft.compares.push(expression);
}
function addImports(draft, statement, optional) {
  if (statement.kind === "import") {
    for (const { name, alias } of statement.names) {
      draft.imports.push({ line: statement.line, level: 0, module: name, member: null, optional });
      const top = name.split(".")[0] ?? name;
      draft.aliases.set(alias ?? top, alias === null ? top : name);
    }
  }
  if (statement.kind !== "import-from") return;
  const { line, level, module } = statement;
  for (const { name, alias } of statement.names) {
    draft.imports.push({ line, level, module, member: name, optional });
    draft.aliases.set(alias ?? name, module === "" ? name : `${module}.${name}`);
  }
}
var IMPORT_ERRORS = /* @__PURE__ */ new Set(["ImportError", "ModuleNotFoundError", "Exception", "BaseException"]);
function importMayFail(statement) {
  if (statement.kind !== "try") return false;
  return statement.handlers.some(({ types }) => {
    if (types === null) return true;
    const each = types.kind === "tuple" ? types.items : [types];
    return each.some((type) => IMPORT_ERRORS.has(dottedName(type) ?? ""));
  });
}
function isTypeChecking(statement) {
  if (statement.kind !== "if") return false;
  return (dottedName(statement.test) ?? "").split(".").at(-1) === "TYPE_CHECKING";
}

// src/languages/python/facts/behaviour.ts
var PARALLEL = /(?:^|\.)(?:ThreadPoolExecutor|ProcessPoolExecutor|ThreadPool|Parallel)$|^multiprocessing\.(?:\w+\.)?(?:Pool|Process|pool)|^threading\.Thread$|^asyncio\.(?:gather|create_task|TaskGroup|wait|as_completed)$|^joblib\.|^dask\.|^ray\.remote$|\.run_in_executor$/;
var ASKING = /^(?:input|raw_input|getpass\.getpass|click\.(?:confirm|prompt|pause)|typer\.(?:confirm|prompt)|questionary\.\w+|inquirer\.prompt|rich\.prompt\.(?:Prompt|Confirm|IntPrompt)\.ask)$/;
function executionOf(outline) {
  const names = outline.calls.map((call) => dottedName(call.callee, outline.aliases) ?? "");
  return names.some((name) => PARALLEL.test(name)) ? "parallel" : "sequential";
}
function isInteractive(outline) {
  return outline.calls.some((call) => ASKING.test(dottedName(call.callee, outline.aliases) ?? ""));
}
function environmentOf(outline) {
  const names = [];
  for (const call of outline.calls) {
    const argument = call.args[0]?.value;
    if (argument?.kind === "string" && isEnvironmentRead(dottedName(call.callee, outline.aliases))) {
      names.push({ name: argument.value, line: call.line });
    }
  }
  for (const { object, index, line } of outline.subscripts) {
    if (index.kind !== "string" || dottedName(object, outline.aliases) !== "os.environ") continue;
    names.push({ name: index.value, line });
  }
  names.sort((one, other) => one.line - other.line);
  return [...new Set(names.map(({ name }) => name))];
}
function isEnvironmentRead(name) {
  return name === "os.getenv" || name === "os.environ.get" || name === "os.environ.pop" || name === "os.environ.setdefault";
}

// src/languages/python/facts/files.ts
var READERS = /(?:^|\.)(?:read_csv|read_json|read_parquet|read_excel|read_table|scan_csv|scan_parquet|read_ndjson)$/;
var WRITING = /[wax+]/;
function literalFilesRead(outline) {
  return outline.calls.flatMap((call) => {
    const name = dottedName(call.callee, outline.aliases) ?? "";
    const first2 = call.args[0]?.value;
    if (name === "open" || name === "io.open" || name === "codecs.open") {
      return opensForReading(call.args[1]?.value ?? mode(call.args)) ? literal(first2) : [];
    }
    if (READERS.test(name)) return literal(first2);
    return call.callee.kind === "attribute" && /^read_(?:text|bytes)$/.test(call.callee.name) ? literalPath(outline, call.callee.object) : [];
  });
}
function mode(args) {
  return args.find((argument) => argument.name === "mode")?.value;
}
function opensForReading(value) {
  return value === void 0 || value.kind === "string" && !WRITING.test(value.value);
}
function literal(value) {
  return value?.kind === "string" ? [value.value] : [];
}
function literalPath(outline, value) {
  if (value.kind !== "call") return [];
  return /(?:^|\.)Path$/.test(dottedName(value.callee, outline.aliases) ?? "") ? literal(value.args[0]?.value) : [];
}

// src/languages/python/facts/flags.ts
function commandLineOf(outline) {
  const words = [
    ...outline.calls.flatMap((call) => wordsOfCall(outline, call)),
    ...typerWords(outline),
    ...comparedWords(outline)
  ];
  const positionals = words.filter((word) => !word.startsWith("-"));
  return {
    flags: unique2(words.filter((word) => word.startsWith("-"))),
    positionals: unique2(positionals.length > 0 ? positionals : numbered(outline))
  };
}
function unique2(words) {
  return [...new Set(words)];
}
function wordsOfCall(outline, call) {
  const name = dottedName(call.callee, outline.aliases) ?? "";
  const method = call.callee.kind === "attribute" ? call.callee.name : name;
  const literals2 = call.args.flatMap(positionalText);
  if (method === "add_argument") return withNegation(call, literals2);
  if (name === "click.option")
    return literals2.flatMap((word) => word.split("/")).filter((word) => word.startsWith("-"));
  if (name === "click.argument") return literals2;
  if (name === "getopt.getopt" || name === "getopt.gnu_getopt") return getoptWords(call);
  return [];
}
function positionalText(argument) {
  const { name, star, value } = argument;
  return name === null && star === "" && value.kind === "string" ? [value.value] : [];
}
function withNegation(call, words) {
  const action = call.args.find((argument) => argument.name === "action")?.value;
  const optional = action !== void 0 && (dottedName(action) ?? "").endsWith("BooleanOptionalAction");
  if (!optional) return words;
  return words.flatMap((word) => word.startsWith("--") ? [word, `--no-${word.slice(2)}`] : [word]);
}
function getoptWords(call) {
  const short = call.args[1]?.value;
  const long = call.args[2]?.value;
  const letters = short?.kind === "string" ? [...short.value.replaceAll(":", "")] : [];
  const names = long?.kind === "list" || long?.kind === "tuple" ? long.items : [];
  return [
    ...letters.map((letter) => `-${letter}`),
    ...names.flatMap((item) => item.kind === "string" ? [`--${item.value.replace(/=$/, "")}`] : [])
  ];
}
function typerWords(outline) {
  const usesTyper = [...outline.aliases.values()].some((name) => name.split(".")[0] === "typer");
  if (!usesTyper) return [];
  const commands = outline.functions.filter((definition) => {
    const decorated = definition.decorators.some((each) => /\.(?:command|callback)$/.test(calleeName(each)));
    const ran = outline.calls.some(
      (call) => dottedName(call.callee, outline.aliases) === "typer.run" && isName(call.args[0]?.value, definition.name)
    );
    return decorated || ran;
  });
  return commands.flatMap(
    (definition) => definition.parameters.flatMap((parameter) => typerParameter(outline, parameter.name, parameter.standard))
  );
}
function calleeName(expression) {
  return dottedName(expression.kind === "call" ? expression.callee : expression) ?? "";
}
function isName(value, name) {
  return value?.kind === "name" && value.name === name;
}
function typerParameter(outline, name, standard) {
  const flag = `--${name.replaceAll("_", "-")}`;
  if (standard === null) return [name];
  if (standard.kind !== "call") return isSwitch(standard) ? [flag, `--no-${flag.slice(2)}`] : [flag];
  const maker = dottedName(standard.callee, outline.aliases) ?? "";
  if (maker.endsWith("Argument")) return [name];
  const given = standard.args.slice(1).flatMap(positionalText).flatMap((word) => word.split("/"));
  const first2 = standard.args[0]?.value;
  if (given.length > 0) return given;
  return first2 !== void 0 && isSwitch(first2) ? [flag, `--no-${flag.slice(2)}`] : [flag];
}
function isSwitch(expression) {
  return expression.kind === "constant" && typeof expression.value === "boolean";
}
function comparedWords(outline) {
  return outline.compares.flatMap(({ first: first2, rest }) => {
    const [against] = rest;
    if (first2.kind !== "string" || !first2.value.startsWith("-") || against === void 0) return [];
    if (against.operator !== "in" && against.operator !== "not in") return [];
    return isArgv(outline, against.operand) ? [first2.value] : [];
  });
}
function isArgv(outline, expression) {
  if (expression.kind === "subscript") return isArgv(outline, expression.object);
  return dottedName(expression, outline.aliases) === "sys.argv";
}
function numbered(outline) {
  const indices = outline.subscripts.flatMap(
    ({ object, index }) => index.kind === "integer" && index.value > 0n && isArgv(outline, object) ? [Number(index.value)] : []
  );
  return [...new Set(indices)].sort((one, other) => one - other).map((index) => `argv[${index}]`);
}

// src/languages/distributions/aliases.ts
var ALIASES = {
  Crypto: ["pycryptodome", "pycrypto"],
  Cryptodome: ["pycryptodomex"],
  IPython: ["ipython"],
  Levenshtein: ["levenshtein", "python-levenshtein"],
  MySQLdb: ["mysqlclient"],
  OpenSSL: ["pyopenssl"],
  PIL: ["pillow", "pillow-simd"],
  PyPDF2: ["pypdf2"],
  PyQt5: ["pyqt5"],
  PyQt6: ["pyqt6"],
  Xlib: ["python-xlib"],
  airflow: ["apache-airflow"],
  "airflow.providers.amazon": ["apache-airflow-providers-amazon"],
  "airflow.providers.google": ["apache-airflow-providers-google"],
  "airflow.providers.http": ["apache-airflow-providers-http"],
  "airflow.providers.postgres": ["apache-airflow-providers-postgres"],
  "airflow.providers.slack": ["apache-airflow-providers-slack"],
  "airflow.providers.standard": ["apache-airflow-providers-standard"],
  apache_beam: ["apache-beam"],
  apiclient: ["google-api-python-client"],
  apt: ["python-apt"],
  attr: ["attrs"],
  "azure.core": ["azure-core"],
  "azure.identity": ["azure-identity"],
  "azure.keyvault.secrets": ["azure-keyvault-secrets"],
  "azure.storage.blob": ["azure-storage-blob"],
  bigquery_magics: ["bigquery-magics"],
  bs4: ["beautifulsoup4", "bs4"],
  cairo: ["pycairo"],
  confluent_kafka: ["confluent-kafka"],
  cpuinfo: ["py-cpuinfo"],
  curl_cffi: ["curl-cffi"],
  cv2: ["opencv-python", "opencv-python-headless", "opencv-contrib-python", "opencv-contrib-python-headless"],
  dash_bootstrap_components: ["dash-bootstrap-components"],
  databricks: ["databricks-sdk", "databricks-connect", "databricks-sql-connector"],
  dateutil: ["python-dateutil"],
  db_dtypes: ["db-dtypes"],
  dbt: ["dbt-core"],
  discord: ["discord-py"],
  dns: ["dnspython"],
  docx: ["python-docx"],
  dotenv: ["python-dotenv"],
  engineio: ["python-engineio"],
  faiss: ["faiss-cpu", "faiss-gpu"],
  fitz: ["pymupdf"],
  flask_cors: ["flask-cors"],
  flask_login: ["flask-login"],
  flask_sqlalchemy: ["flask-sqlalchemy"],
  functions_framework: ["functions-framework"],
  gi: ["pygobject"],
  git: ["gitpython"],
  gitlab: ["python-gitlab"],
  github: ["pygithub"],
  google_auth_httplib2: ["google-auth-httplib2"],
  google_auth_oauthlib: ["google-auth-oauthlib"],
  google_crc32c: ["google-crc32c"],
  googleapiclient: ["google-api-python-client"],
  googlecloudprofiler: ["google-cloud-profiler"],
  grpc: ["grpcio"],
  grpc_status: ["grpcio-status"],
  grpc_tools: ["grpcio-tools"],
  hydra: ["hydra-core"],
  imblearn: ["imbalanced-learn"],
  jose: ["python-jose"],
  jwt: ["pyjwt", "jwt"],
  kafka: ["kafka-python", "kafka-python-ng"],
  ldap: ["python-ldap"],
  magic: ["python-magic"],
  mpl_toolkits: ["matplotlib"],
  multipart: ["python-multipart", "multipart"],
  mysql: ["mysql-connector-python"],
  nacl: ["pynacl"],
  odf: ["odfpy"],
  opentelemetry: ["opentelemetry-api", "opentelemetry-sdk"],
  "opentelemetry.exporter.cloud_trace": ["opentelemetry-exporter-gcp-trace"],
  "opentelemetry.sdk": ["opentelemetry-sdk"],
  pandas_gbq: ["pandas-gbq"],
  pkg_resources: ["setuptools"],
  pptx: ["python-pptx"],
  prometheus_client: ["prometheus-client"],
  psycopg: ["psycopg", "psycopg-binary"],
  psycopg2: ["psycopg2", "psycopg2-binary"],
  pydantic_settings: ["pydantic-settings"],
  pylab: ["matplotlib"],
  pythoncom: ["pywin32"],
  pywintypes: ["pywin32"],
  pyximport: ["cython"],
  "ruamel.yaml": ["ruamel-yaml"],
  ruamel: ["ruamel-yaml"],
  rest_framework: ["djangorestframework"],
  sentry_sdk: ["sentry-sdk"],
  serial: ["pyserial"],
  skimage: ["scikit-image"],
  sklearn: ["scikit-learn", "scikit-learn-intelex"],
  skopt: ["scikit-optimize"],
  slack: ["slackclient"],
  slack_sdk: ["slack-sdk"],
  slugify: ["python-slugify"],
  snowflake: ["snowflake-connector-python"],
  "snowflake.snowpark": ["snowflake-snowpark-python"],
  socketio: ["python-socketio"],
  socks: ["pysocks"],
  sqlalchemy_bigquery: ["sqlalchemy-bigquery"],
  talib: ["ta-lib"],
  telegram: ["python-telegram-bot"],
  tensorflow: ["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos"],
  tlz: ["toolz"],
  umap: ["umap-learn"],
  usb: ["pyusb"],
  vertexai: ["google-cloud-aiplatform"],
  websocket: ["websocket-client"],
  win32api: ["pywin32"],
  win32con: ["pywin32"],
  xgboost: ["xgboost", "xgboost-cpu"],
  yaml: ["pyyaml"],
  zmq: ["pyzmq"]
};
var NAMESPACES = /* @__PURE__ */ new Set(["azure", "backports", "jaraco", "zope"]);

// src/languages/distributions/google.ts
var GOOGLE = {
  "google.adk": ["google-adk"],
  "google.ads": ["google-ads"],
  "google.ai.generativelanguage": ["google-ai-generativelanguage"],
  "google.analytics": ["google-analytics-data", "google-analytics-admin"],
  "google.analytics.admin": ["google-analytics-admin"],
  "google.analytics.data": ["google-analytics-data"],
  "google.api": ["googleapis-common-protos"],
  "google.api_core": ["google-api-core"],
  "google.appengine": ["appengine-python-standard"],
  "google.apps": ["google-apps-meet", "google-apps-chat"],
  "google.auth": ["google-auth"],
  "google.cloud._helpers": ["google-cloud-core"],
  "google.cloud.aiplatform": ["google-cloud-aiplatform"],
  "google.cloud.bigquery_storage": ["google-cloud-bigquery-storage"],
  "google.cloud.bigquery_datatransfer": ["google-cloud-bigquery-datatransfer"],
  "google.cloud.bigquery_connection": ["google-cloud-bigquery-connection"],
  "google.cloud.bigquery_reservation": ["google-cloud-bigquery-reservation"],
  "google.cloud.client": ["google-cloud-core"],
  "google.cloud.datastore_admin": ["google-cloud-datastore"],
  "google.cloud.devtools.cloudbuild": ["google-cloud-build"],
  "google.cloud.devtools.containeranalysis": ["google-cloud-containeranalysis"],
  "google.cloud.devtools.cloudtrace": ["google-cloud-trace"],
  "google.cloud.trace": ["google-cloud-trace"],
  "google.cloud.dlp": ["google-cloud-dlp"],
  "google.cloud.environment_vars": ["google-cloud-core"],
  "google.cloud.exceptions": ["google-cloud-core"],
  "google.cloud.firestore_admin": ["google-cloud-firestore"],
  "google.cloud.iam": ["google-cloud-iam"],
  "google.cloud.iam_admin": ["google-cloud-iam"],
  "google.cloud.iam_credentials": ["google-cloud-iam"],
  "google.cloud.logging": ["google-cloud-logging"],
  "google.cloud.monitoring": ["google-cloud-monitoring"],
  "google.cloud.ndb": ["google-cloud-ndb"],
  "google.cloud.obsolete": ["google-cloud-core"],
  "google.cloud.operation": ["google-cloud-core"],
  "google.cloud.orchestration.airflow": ["google-cloud-orchestration-airflow"],
  "google.cloud.osconfig": ["google-cloud-os-config"],
  "google.cloud.profiler": ["google-cloud-profiler"],
  "google.cloud.recaptchaenterprise": ["google-cloud-recaptcha-enterprise"],
  "google.cloud.resourcemanager": ["google-cloud-resource-manager"],
  "google.cloud.run": ["google-cloud-run"],
  "google.cloud.scheduler": ["google-cloud-scheduler"],
  "google.cloud.secretmanager": ["google-cloud-secret-manager"],
  "google.cloud.security.privateca": ["google-cloud-private-ca"],
  "google.cloud.servicemanagement": ["google-cloud-service-management"],
  "google.cloud.service_usage": ["google-cloud-service-usage"],
  "google.cloud.spanner_admin_database": ["google-cloud-spanner"],
  "google.cloud.spanner_admin_instance": ["google-cloud-spanner"],
  "google.cloud.spanner_dbapi": ["google-cloud-spanner"],
  "google.cloud.speech": ["google-cloud-speech"],
  "google.cloud.sql": ["cloud-sql-python-connector"],
  "google.cloud.sqlalchemy_spanner": ["sqlalchemy-spanner"],
  "google.cloud.video.transcoder": ["google-cloud-video-transcoder"],
  "google.cloud.videointelligence": ["google-cloud-videointelligence"],
  "google.cloud.workflows.executions": ["google-cloud-workflows"],
  "google.colab": ["google-colab"],
  "google.genai": ["google-genai"],
  "google.generativeai": ["google-generativeai"],
  "google.iam": ["grpc-google-iam-v1"],
  "google.iam.admin": ["google-cloud-iam"],
  "google.logging": ["googleapis-common-protos"],
  "google.longrunning": ["googleapis-common-protos"],
  "google.oauth2": ["google-auth"],
  "google.protobuf": ["protobuf"],
  "google.resumable_media": ["google-resumable-media"],
  "google.rpc": ["googleapis-common-protos"],
  "google.shopping": ["google-shopping-merchant-accounts"],
  "google.transit": ["gtfs-realtime-bindings"],
  "google.type": ["googleapis-common-protos"]
};
function googleDistributions(module) {
  const parts = module.split(".").map((part) => part.replace(/_v\d+(?:(?:p\d+)?(?:alpha|beta)\d*)?$/, ""));
  for (let length = parts.length; length > 1; length--) {
    const listed = GOOGLE[parts.slice(0, length).join(".")];
    if (listed) return listed;
  }
  if (parts[1] !== "cloud" || !parts[2]) return [];
  return [`google-cloud-${parts[2].replaceAll("_", "-")}`];
}

// src/languages/distributions/stdlib.ts
var STDLIB = new Set(
  `__future__ __main__ _thread abc aifc annotationlib antigravity argparse array ast asynchat asyncio
  asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi cgitb chunk
  cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser
  contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib
  dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput
  fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip
  hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools
  json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap
  modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode
  operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib
  poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat
  queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors
  shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile
  sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable sys
  sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit
  tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing
  unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref
  xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`.split(/\s+/)
);
function isStdlib(module) {
  const top = module.split(".", 1)[0] ?? "";
  return STDLIB.has(top) || top.startsWith("_") && STDLIB.has(top.slice(1));
}

// src/languages/distributions/index.ts
function distributionsFor(module) {
  const parts = module.split(".");
  const top = parts[0] ?? "";
  if (top === "" || isStdlib(top)) return [];
  if (top === "google") return googleDistributions(module);
  for (let length = parts.length; length > 0; length--) {
    const key = parts.slice(0, length).join(".");
    if (Object.hasOwn(ALIASES, key)) return ALIASES[key] ?? [];
  }
  return NAMESPACES.has(top) ? ofNamespace(top, parts[1]) : [normaliseDistribution(top)];
}
function distributionFor(module) {
  return distributionsFor(module)[0] ?? null;
}
function ofNamespace(top, second) {
  return second ? [normaliseDistribution(`${top}-${second}`)] : [];
}

// src/languages/python/facts/search.ts
function folderOf2(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function normalisePath(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return null;
  }
  return parts.join("/");
}
function searchPathOf(script, outline) {
  const home = folderOf2(script);
  const added = outline.calls.flatMap((call) => {
    const name = dottedName(call.callee, outline.aliases);
    const value = name === "sys.path.insert" ? call.args[1]?.value : call.args[0]?.value;
    if (name !== "sys.path.insert" && name !== "sys.path.append" || value === void 0) return [];
    return addedFolders(home, value);
  });
  return { script, folders: [.../* @__PURE__ */ new Set([home, ...added, "", "src"])] };
}
function addedFolders(home, value) {
  const words = literals(value);
  const ups = parents(value);
  const here2 = `${home}/${"../".repeat(ups)}`;
  const tail = words.filter((word) => word !== "__file__").join("/");
  return [normalisePath(`${here2}${tail}`), normalisePath(tail)].filter((folder) => folder !== null);
}
function literals(value) {
  if (value.kind === "string") return [value.value];
  if (value.kind === "call")
    return [...calleeLiterals(value.callee), ...value.args.flatMap((argument) => literals(argument.value))];
  if (value.kind === "binary") return [...literals(value.left), ...literals(value.right)];
  if (value.kind === "attribute") return literals(value.object);
  if (value.kind === "subscript") return literals(value.object);
  return [];
}
function calleeLiterals(callee) {
  return callee.kind === "attribute" ? literals(callee.object) : [];
}
function parents(value) {
  return Math.max(0, steps(value) - 1);
}
function steps(value) {
  if (value.kind === "attribute") return (value.name === "parent" ? 1 : 0) + steps(value.object);
  if (value.kind === "subscript" && value.object.kind === "attribute" && value.object.name === "parents") {
    return value.index.kind === "integer" ? Number(value.index.value) + 1 : 1;
  }
  if (value.kind === "call") {
    const own = (dottedName(value.callee) ?? "").endsWith("dirname") ? 1 : 0;
    const inner = value.callee.kind === "attribute" ? steps(value.callee.object) : 0;
    return own + inner + value.args.reduce((sum, argument) => sum + steps(argument.value), 0);
  }
  return value.kind === "binary" ? steps(value.left) : 0;
}
function findModule(wanted) {
  const { tree, search, module, level } = wanted;
  const inner = module.replaceAll(".", "/");
  if (level > 0) {
    const base = normalisePath(`${folderOf2(search.script)}/${"../".repeat(level - 1)}`);
    return base === null ? null : located(tree, join(base, inner));
  }
  for (const folder of search.folders) {
    const path = located(tree, join(folder, inner));
    if (path !== null && path !== search.script) return path;
  }
  return null;
}
function join(folder, inner) {
  return folder === "" ? inner : inner === "" ? folder : `${folder}/${inner}`;
}
function located(tree, path) {
  if (path === "") return null;
  if (tree.has(`${path}.py`)) return `${path}.py`;
  return tree.has(`${path}/__init__.py`) ? `${path}/__init__.py` : null;
}

// src/languages/python/facts/imports.ts
function importsOf({ outline, tree, search }) {
  const found = /* @__PURE__ */ new Map();
  for (const site of [...outline.imports, ...dynamicImports(outline)]) {
    const entry = toImport({ site, tree, search });
    const known2 = found.get(entry.module);
    if (known2 === void 0) found.set(entry.module, entry);
    else if (known2.optional === true && entry.optional !== true)
      found.set(entry.module, { ...entry, line: known2.line });
  }
  return [...found.values()];
}
function toImport({
  site,
  tree,
  search
}) {
  const base = { line: site.line, ...site.optional ? { optional: true } : {} };
  const local = localName({ site, tree, search });
  if (local !== null) return { module: local, distribution: null, origin: "local", ...base };
  const module = longestName(site);
  if (isStdlib(site.module)) return { module, distribution: null, origin: "stdlib", ...base };
  return { module, distribution: distributionFor(module), origin: "third-party", ...base };
}
function localName(wanted) {
  const { module, member, level } = wanted.site;
  const dots = ".".repeat(level);
  const whole = module === "" ? member ?? "" : `${module}.${member ?? ""}`;
  if (member !== null && member !== "*" && findModule({ ...wanted, module: whole, level }) !== null)
    return dots + whole;
  if (level > 0) return dots + (module === "" ? whole : module);
  return findModule({ ...wanted, module, level }) === null ? null : module;
}
var NAMESPACES2 = /* @__PURE__ */ new Set([
  "google",
  "google.cloud",
  "azure",
  "azure.storage",
  "ruamel",
  "backports",
  "concurrent"
]);
function longestName({ module, member }) {
  return member !== null && member !== "*" && NAMESPACES2.has(module) ? `${module}.${member}` : module;
}
function* dynamicImports(outline) {
  for (const call of outline.calls) {
    const name = dottedName(call.callee, outline.aliases);
    const argument = call.args[0]?.value;
    if (name !== "importlib.import_module" && name !== "__import__") continue;
    if (argument?.kind !== "string" || argument.value.startsWith(".")) continue;
    yield { line: call.line, level: 0, module: argument.value, member: null, optional: false };
  }
}

// src/languages/python/facts/purpose.ts
var LONGEST = 200;
function purposeOf(module) {
  const first2 = module.body[0];
  if (first2?.kind === "expression" && first2.value.kind === "string") return firstSentence2(first2.value.value);
  return firstSentence2(headComment(module.text));
}
function headComment(text) {
  const lines = [];
  for (const line of text.split("\n", 60)) {
    const trimmed = line.trim();
    if (trimmed.startsWith("#")) lines.push(trimmed.replace(/^#+!?/, "").trim());
    else if (trimmed !== "" || lines.some((each) => wordy(each))) break;
  }
  return lines.filter((line) => wordy(line)).join("\n");
}
function wordy(line) {
  return /[A-Za-z]{2}/.test(line) && !/^\/|coding[:=]|^(?:pylint|flake8|noqa|mypy|ruff|type|isort)\b:?/.test(line);
}
function firstSentence2(text) {
  const paragraph = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (/[A-Za-z0-9]/.test(line)) paragraph.push(line);
    else if (paragraph.length > 0) break;
  }
  const joined = paragraph.join(" ").replace(/\s+/g, " ");
  const sentence = /^.+?[.!?](?=\s+[A-Z(]|$)/.exec(joined)?.[0] ?? joined;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1)}…` : sentence;
}

// src/languages/python/facts/tools.ts
var RUNNERS = /^(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|os\.(?:system|popen)|asyncio\.create_subprocess_(?:exec|shell)|commands\.getoutput)$/;
function isCommandRunner(name) {
  return RUNNERS.test(name);
}
function literalTools(outline) {
  return outline.calls.flatMap((call) => {
    if (!isCommandRunner(dottedName(call.callee, outline.aliases) ?? "")) return [];
    const first2 = call.args[0]?.value;
    const word = first2 === void 0 ? null : firstWord(first2);
    return word === null ? [] : [word];
  });
}
function firstWord(value) {
  if (value.kind === "string") return toolName(value.value);
  if (value.kind === "list" || value.kind === "tuple") {
    const head = value.items[0];
    return head?.kind === "string" ? toolName(head.value) : null;
  }
  if (value.kind === "fstring") {
    const head = value.parts[0];
    return head?.kind === "text" && /\s/.test(head.text.trimStart()) ? toolName(head.text) : null;
  }
  return value.kind === "binary" ? firstWord(value.left) : null;
}
function toolName(command) {
  const word = command.trim().split(/\s+/, 1)[0] ?? "";
  const name = word.slice(word.lastIndexOf("/") + 1);
  return /^[\w.+-]+$/.test(name) ? name : null;
}

// src/languages/python/syntax/concrete.ts
var OPAQUE = /* @__PURE__ */ new Set(["comment", "string_content", "type_conversion", "line_continuation"]);
function readConcrete(parser, text) {
  const tree = parser.parse(text);
  if (tree === null) return null;
  const cursor = tree.walk();
  try {
    return copy(cursor);
  } finally {
    cursor.delete();
    tree.delete();
  }
}
function copy(cursor) {
  const root = here(cursor);
  const open = [root];
  let down = !OPAQUE.has(root.type);
  for (; ; ) {
    if (down && cursor.gotoFirstChild()) {
      down = add(open, here(cursor));
    } else if (cursor.gotoNextSibling()) {
      open.pop();
      down = add(open, here(cursor));
    } else {
      open.pop();
      if (open.length === 0 || !cursor.gotoParent()) return root;
      down = false;
    }
  }
}
function add(open, node) {
  open.at(-1)?.children.push(node);
  open.push(node);
  return !OPAQUE.has(node.type);
}
function here(cursor) {
  return {
    type: cursor.nodeType,
    named: cursor.nodeIsNamed,
    field: cursor.currentFieldName,
    missing: cursor.nodeIsMissing,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: []
  };
}

// src/languages/python/syntax/reader.ts
var DEPTH_LIMIT3 = 200;
function openReader(text) {
  return { text, lines: lineStarts(text), depth: 0, tooDeep: [] };
}
function lineAt(reader, offset) {
  let low = 0;
  let high = reader.lines.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((reader.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
function spanOf(reader, node) {
  return { line: lineAt(reader, node.start), start: node.start, end: node.end };
}
function textOf(reader, node) {
  return reader.text.slice(node.start, node.end);
}
function childIn(node, field2) {
  return node.children.find((child) => child.field === field2 && child.type !== "comment");
}
function childrenIn(node, field2) {
  return node.children.filter((child) => child.field === field2 && child.named && child.type !== "comment");
}
function partsOf(node) {
  return node.children.filter((child) => child.named && !SILENT.has(child.type));
}
var SILENT = /* @__PURE__ */ new Set(["comment", "ERROR", "line_continuation"]);
function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

// src/languages/python/syntax/faults.ts
var FAULT_LIMIT = 20;
function readFaults(reader, root) {
  const faults = [...damage(reader, root)];
  const seen = /* @__PURE__ */ new Set();
  return faults.sort((one, other) => one.line - other.line).filter(({ line, message }) => !seen.has(`${line}`) && seen.add(`${line}`) && message !== "").slice(0, FAULT_LIMIT);
}
function* damage(reader, root) {
  const open = [root];
  for (let node = open.pop(); node !== void 0; node = open.pop()) {
    const line = lineAt(reader, node.start);
    if (node.missing) {
      yield { line, message: `${node.type} is missing` };
    } else if (node.type === "ERROR") {
      yield { line, message: errorMessage(reader, node) };
    } else {
      const message = CHECKS[node.type]?.(reader, node);
      if (message !== void 0 && message !== null) yield message;
      if (node.type === "block" || node.type === "module") yield* indentation(reader, node);
      open.push(...node.children);
    }
  }
}
function errorMessage(reader, node) {
  const text = textOf(reader, node).trimStart();
  const firstLine = text.split("\n", 1)[0]?.trim().slice(0, 40) ?? "";
  if (/^(?:<{7}|={7}|>{7})/.test(firstLine)) return "merge conflict marker";
  const quote = node.children.find((child) => child.type === "string_start");
  if (quote !== void 0 && !node.children.some((child) => child.type === "string_end")) {
    return "string is not closed";
  }
  const bracket = unclosed(text);
  if (bracket !== null) return `'${bracket}' is never closed`;
  return firstLine === "" ? "invalid syntax" : `invalid syntax near '${firstLine}'`;
}
var CLOSERS = { "(": ")", "[": "]", "{": "}" };
function unclosed(text) {
  const open = [];
  for (const sign of text.slice(0, 2e4).replace(/(["'])(?:\\.|(?!\1).)*\1|#.*/g, "")) {
    if (sign in CLOSERS) open.push(sign);
    else if (open.length > 0 && CLOSERS[open.at(-1) ?? ""] === sign) open.pop();
  }
  return open[0] ?? null;
}
var CHECKS = {
  print_statement: (reader, node) => ({
    line: lineAt(reader, node.start),
    message: "print is a function in Python 3: parentheses are missing"
  }),
  exec_statement: (reader, node) => ({
    line: lineAt(reader, node.start),
    message: "exec is a function in Python 3: parentheses are missing"
  }),
  except_clause: checkExcept,
  comparison_operator: (reader, node) => node.children.some((child) => child.type === "<>") ? { line: lineAt(reader, node.start), message: "operator <> was removed in Python 3" } : null,
  integer: (reader, node) => /^0\d*[1-9]\d*$|[lL]$/.test(textOf(reader, node)) ? {
    line: lineAt(reader, node.start),
    message: `integer ${textOf(reader, node).slice(0, 20)} is not valid in Python 3`
  } : null
};
function checkExcept(reader, node) {
  if (!node.children.some((child) => child.type === ",")) return null;
  return {
    line: lineAt(reader, node.start),
    message: "multiple exception types must be parenthesized; Python 2 'except X, e' is 'except X as e'"
  };
}
function* indentation(reader, node) {
  const statements = partsOf(node);
  const indents = statements.map((part) => indentOf(reader, part)).filter((indent) => indent !== null);
  const expected = node.type === "module" ? "" : indents[0]?.white;
  if (node.type === "block" && statements.length === 0 && !hasDamage(node)) {
    yield { line: lineAt(reader, node.start), message: "expected an indented block" };
  }
  for (const { white, line } of indents) {
    if (white === expected) continue;
    if (columns(white, 8) === columns(expected ?? "", 8) || mixes(white, expected ?? "")) {
      yield { line, message: "inconsistent use of tabs and spaces in indentation" };
    } else {
      yield {
        line,
        message: white.length > (expected ?? "").length ? "unexpected indent" : "unindent does not match any outer indentation level"
      };
    }
  }
}
function hasDamage(node) {
  return node.children.some((child) => child.type === "ERROR" || child.missing);
}
function mixes(one, other) {
  return one.includes("	") !== other.includes("	") && one !== "" && other !== "";
}
function indentOf(reader, node) {
  const line = lineAt(reader, node.start);
  const before = reader.text.slice(reader.lines[line - 1] ?? 0, node.start).replace(/^\uFEFF/, "").replace(/\f/g, "");
  return /^[ \t]*$/.test(before) ? { white: before, line } : null;
}
function columns(white, tab) {
  let column = 0;
  for (const sign of white) column = sign === "	" ? column + tab - column % tab : column + 1;
  return column;
}

// src/languages/python/syntax/parameters.ts
function toParameters(reader, list) {
  const parameters = [];
  let kind = "positional";
  for (const node of partsOf(list)) {
    if (node.type === "keyword_separator") kind = "keyword";
    if (node.type === "keyword_separator" || node.type === "positional_separator") continue;
    const parameter = toParameter(reader, node);
    parameters.push(parameter.kind === "positional" ? { ...parameter, kind } : parameter);
    if (parameter.kind === "rest") kind = "keyword";
  }
  return parameters;
}
function toParameter(reader, node) {
  const standard = childIn(node, "value");
  const annotation = childIn(node, "type");
  return {
    ...nameOf(reader, node),
    standard: standard === void 0 ? null : toExpression(reader, standard),
    annotation: annotation === void 0 ? null : toExpression(reader, annotation)
  };
}
function nameOf(reader, node) {
  if (node.type === "identifier") return { name: textOf(reader, node), kind: "positional" };
  if (node.type === "list_splat_pattern") return { name: textOf(reader, node).slice(1).trim(), kind: "rest" };
  if (node.type === "dictionary_splat_pattern") {
    return { name: textOf(reader, node).slice(2).trim(), kind: "keywords" };
  }
  const inner = childIn(node, "name") ?? partsOf(node)[0];
  return inner === void 0 ? { name: "", kind: "positional" } : nameOf(reader, inner);
}

// src/languages/python/syntax/escapes.ts
var ESCAPE = /\\(?:\r\n|[\n\\'"abfnrtv]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\})/g;
var SINGLE = {
  "\n": "",
  "\r\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function decodeEscapes(raw) {
  return raw.includes("\\") ? raw.replace(ESCAPE, decode) : raw;
}
function decode(sequence) {
  const body = sequence.slice(1);
  const single = SINGLE[body];
  if (single !== void 0) return single;
  if (body.startsWith("N")) return "�";
  const code = /^[xuU]/.test(body) ? Number.parseInt(body.slice(1), 16) : Number.parseInt(body, 8);
  return code > 1114111 ? sequence : String.fromCodePoint(code);
}

// src/languages/python/syntax/strings.ts
function toLiteral(reader, node) {
  const opening = node.children.find((child) => child.type === "string_start");
  const prefix = opening === void 0 ? "" : textOf(reader, opening).replace(/["']+$/, "").toLowerCase();
  const span = spanOf(reader, node);
  if (prefix.includes("f") || prefix.includes("t")) {
    return { ...span, kind: "fstring", parts: toParts(reader, node, prefix) };
  }
  const raw = node.children.filter((child) => child.type === "string_content").map((child) => textOf(reader, child)).join("");
  const value = prefix.includes("r") ? raw : decodeEscapes(raw);
  return { ...span, kind: prefix.includes("b") ? "bytes" : "string", value };
}
function toConcatenation(reader, node) {
  const pieces = partsOf(node).map((child) => toLiteral(reader, child));
  const span = spanOf(reader, node);
  if (pieces.every((piece) => piece.kind === "string" || piece.kind === "bytes")) {
    const kind = pieces.some((piece) => piece.kind === "bytes") ? "bytes" : "string";
    return { ...span, kind, value: pieces.map((piece) => piece.value).join("") };
  }
  return { ...span, kind: "fstring", parts: pieces.flatMap(partsOfPiece) };
}
function partsOfPiece(piece) {
  if (piece.kind === "fstring") return piece.parts;
  return piece.kind === "string" ? [{ kind: "text", text: piece.value }] : [];
}
function toParts(reader, node, prefix) {
  const parts = [];
  for (const child of node.children) {
    if (child.type === "interpolation") parts.push(toField(reader, child));
    if (child.type === "string_content") {
      const raw = textOf(reader, child).replaceAll("{{", "{").replaceAll("}}", "}");
      parts.push({ kind: "text", text: prefix.includes("r") ? raw : decodeEscapes(raw) });
    }
  }
  return parts;
}
function toField(reader, node) {
  const value = childIn(node, "expression");
  const conversion = childIn(node, "type_conversion");
  const spec = childIn(node, "format_specifier");
  const equals = node.children.find((child) => child.type === "=");
  return {
    kind: "field",
    value: value === void 0 ? { ...spanOf(reader, node), kind: "damaged" } : toExpression(reader, value),
    conversion: conversion === void 0 ? "" : textOf(reader, conversion).slice(1),
    spec: spec === void 0 ? [] : toSpec(reader, spec),
    debug: equals === void 0 ? "" : debugText(reader, { node, conversion, spec })
  };
}
function debugText(reader, field2) {
  const end = field2.conversion?.start ?? field2.spec?.start ?? field2.node.end - 1;
  return reader.text.slice(field2.node.start + 1, end);
}
function toSpec(reader, node) {
  const parts = [];
  let at = node.start + 1;
  for (const child of partsOf(node)) {
    if (child.type !== "format_expression" && child.type !== "interpolation") continue;
    if (child.start > at) parts.push({ kind: "text", text: reader.text.slice(at, child.start) });
    parts.push(toField(reader, child));
    at = child.end;
  }
  if (node.end > at) parts.push({ kind: "text", text: reader.text.slice(at, node.end) });
  return parts;
}

// src/languages/python/syntax/expressions.ts
function toExpression(reader, node) {
  const convert2 = Object.hasOwn(CONVERSIONS, node.type) ? CONVERSIONS[node.type] : void 0;
  if (convert2 === void 0 || node.missing) return damaged(reader, node);
  if (reader.depth >= DEPTH_LIMIT3) {
    reader.tooDeep.push(spanOf(reader, node).line);
    return damaged(reader, node);
  }
  reader.depth += 1;
  const expression = convert2(reader, node);
  reader.depth -= 1;
  return expression;
}
function toArguments(reader, node) {
  if (node.type === "generator_expression") return [plainArgument(toExpression(reader, node))];
  return partsOf(node).map((part) => toArgument(reader, part));
}
var CONVERSIONS = {
  string: toLiteral,
  concatenated_string: toConcatenation,
  integer: toInteger,
  float: toFloat,
  true: (reader, node) => ({ ...spanOf(reader, node), kind: "constant", value: true }),
  false: (reader, node) => ({ ...spanOf(reader, node), kind: "constant", value: false }),
  none: (reader, node) => ({ ...spanOf(reader, node), kind: "constant", value: null }),
  ellipsis: (reader, node) => ({ ...spanOf(reader, node), kind: "ellipsis" }),
  identifier: toName2,
  keyword_identifier: toName2,
  dotted_name: toDotted,
  attribute: toAttribute,
  subscript: toSubscript,
  slice: toSlice,
  call: toCall,
  binary_operator: toBinary,
  unary_operator: toUnary,
  boolean_operator: toBoolean,
  not_operator: toNot,
  comparison_operator: toComparison,
  conditional_expression: toConditional,
  lambda: toLambda,
  tuple: toSequence("tuple"),
  expression_list: toSequence("tuple"),
  pattern_list: toSequence("tuple"),
  tuple_pattern: toSequence("tuple"),
  list: toSequence("list"),
  list_pattern: toSequence("list"),
  set: toSequence("set"),
  dictionary: toDictionary,
  list_splat: toStarred,
  list_splat_pattern: toStarred,
  parenthesized_expression: toInner,
  parenthesized_list_splat: toInner,
  type: toInner,
  as_pattern_target: toInner,
  list_comprehension: toComprehension("list"),
  set_comprehension: toComprehension("set"),
  generator_expression: toComprehension("generator"),
  dictionary_comprehension: toComprehension("dict"),
  named_expression: toWalrus,
  await: (reader, node) => ({ ...spanOf(reader, node), kind: "await", value: only(reader, node) }),
  yield: toYield,
  generic_type: toGenericType
};
function damaged(reader, node) {
  return { ...spanOf(reader, node), kind: "damaged" };
}
function only(reader, node) {
  const part = partsOf(node)[0];
  return part === void 0 ? damaged(reader, node) : toExpression(reader, part);
}
function field(reader, node) {
  return (name) => {
    const child = childIn(node, name);
    return child === void 0 ? damaged(reader, node) : toExpression(reader, child);
  };
}
function toInner(reader, node) {
  return only(reader, node);
}
function toInteger(reader, node) {
  const text = textOf(reader, node).replaceAll("_", "");
  if (text.length > 400 || !/^(?:\d+|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(text)) {
    return damaged(reader, node);
  }
  return { ...spanOf(reader, node), kind: "integer", value: BigInt(text.toLowerCase()) };
}
function toFloat(reader, node) {
  const value = Number(textOf(reader, node).replaceAll("_", ""));
  return Number.isNaN(value) ? damaged(reader, node) : { ...spanOf(reader, node), kind: "float", value };
}
function toName2(reader, node) {
  return { ...spanOf(reader, node), kind: "name", name: textOf(reader, node) };
}
function toDotted(reader, node) {
  const span = spanOf(reader, node);
  const [first2 = "", ...rest] = partsOf(node).map((part) => textOf(reader, part));
  return rest.reduce((object, name) => ({ ...span, kind: "attribute", object, name }), {
    ...span,
    kind: "name",
    name: first2
  });
}
function toAttribute(reader, node) {
  const name = childIn(node, "attribute");
  const object = field(reader, node)("object");
  return {
    ...spanOf(reader, node),
    kind: "attribute",
    object,
    name: name === void 0 ? "" : textOf(reader, name)
  };
}
function toSubscript(reader, node) {
  const span = spanOf(reader, node);
  const indices = childrenIn(node, "subscript").map((child) => toExpression(reader, child));
  const tuple = indices.length !== 1 || node.children.some((child) => child.type === ",");
  const index = tuple ? { ...span, kind: "tuple", items: indices } : indices[0] ?? { ...span, kind: "damaged" };
  return { ...span, kind: "subscript", object: field(reader, node)("value"), index };
}
function toSlice(reader, node) {
  const bounds = [null, null, null];
  let at = 0;
  for (const child of node.children) {
    if (child.type === ":") at += 1;
    else if (child.named && child.type !== "comment") bounds[at] = toExpression(reader, child);
  }
  const [lower = null, upper = null, step3 = null] = bounds;
  return { ...spanOf(reader, node), kind: "slice", lower, upper, step: step3 };
}
function toCall(reader, node) {
  const callee = field(reader, node)("function");
  const list = childIn(node, "arguments");
  return {
    ...spanOf(reader, node),
    kind: "call",
    callee,
    args: list === void 0 ? [] : toArguments(reader, list)
  };
}
function toArgument(reader, node) {
  if (node.type === "keyword_argument") {
    const name = childIn(node, "name");
    const value = field(reader, node)("value");
    return { name: name === void 0 ? null : textOf(reader, name), star: "", value };
  }
  if (node.type === "list_splat") return { name: null, star: "*", value: only(reader, node) };
  if (node.type === "dictionary_splat") return { name: null, star: "**", value: only(reader, node) };
  return plainArgument(toExpression(reader, node));
}
function plainArgument(value) {
  return { name: null, star: "", value };
}
function operatorOf(reader, node) {
  const operator = childIn(node, "operator");
  return operator === void 0 ? "" : textOf(reader, operator);
}
function toBinary(reader, node) {
  const spine = [];
  let leftmost = node;
  for (; ; ) {
    spine.push(leftmost);
    const left = childIn(leftmost, "left");
    if (left?.type !== "binary_operator") break;
    leftmost = left;
  }
  if (spine.length > LONGEST_SUM) {
    reader.tooDeep.push(spanOf(reader, node).line);
    return damaged(reader, node);
  }
  let result = field(reader, leftmost)("left");
  for (const part of spine.reverse()) {
    const right = field(reader, part)("right");
    result = {
      ...spanOf(reader, part),
      kind: "binary",
      operator: operatorOf(reader, part),
      left: result,
      right
    };
  }
  return result;
}
var LONGEST_SUM = 1e3;
function toUnary(reader, node) {
  const operand = field(reader, node)("argument");
  return { ...spanOf(reader, node), kind: "unary", operator: operatorOf(reader, node), operand };
}
function toBoolean(reader, node) {
  const operator = operatorOf(reader, node) === "or" ? "or" : "and";
  const get = field(reader, node);
  return { ...spanOf(reader, node), kind: "boolean", operator, left: get("left"), right: get("right") };
}
function toNot(reader, node) {
  return { ...spanOf(reader, node), kind: "not", operand: field(reader, node)("argument") };
}
function toComparison(reader, node) {
  const operands = partsOf(node).filter((part) => part.field !== "operators");
  const [first2, ...others] = operands.map((part) => toExpression(reader, part));
  if (first2 === void 0) return damaged(reader, node);
  const operators = operands.slice(1).map((part, index) => {
    const before = operands[index];
    return reader.text.slice(before?.end ?? part.start, part.start).replace(/[#\\].*/g, "");
  });
  const rest = others.map((operand, index) => ({
    operator: (operators[index] ?? "").replace(/[()]/g, " ").trim().replace(/\s+/g, " "),
    operand
  }));
  return { ...spanOf(reader, node), kind: "compare", first: first2, rest };
}
function toConditional(reader, node) {
  const [yes, test, no] = partsOf(node).map((part) => toExpression(reader, part));
  if (yes === void 0 || test === void 0 || no === void 0) return damaged(reader, node);
  return { ...spanOf(reader, node), kind: "conditional", test, yes, no };
}
function toLambda(reader, node) {
  const list = childIn(node, "parameters");
  const parameters = list === void 0 ? [] : toParameters(reader, list);
  return { ...spanOf(reader, node), kind: "lambda", parameters, body: field(reader, node)("body") };
}
function toSequence(kind) {
  return (reader, node) => ({
    ...spanOf(reader, node),
    kind,
    items: partsOf(node).map((part) => toExpression(reader, part))
  });
}
function toStarred(reader, node) {
  return { ...spanOf(reader, node), kind: "starred", value: only(reader, node) };
}
function toDictionary(reader, node) {
  const entries = partsOf(node).map((part) => {
    if (part.type === "dictionary_splat") return { key: null, value: only(reader, part) };
    const get = field(reader, part);
    return { key: get("key"), value: get("value") };
  });
  return { ...spanOf(reader, node), kind: "dict", entries };
}
function toComprehension(makes) {
  return (reader, node) => {
    const span = spanOf(reader, node);
    const body = childIn(node, "body");
    if (body === void 0) return damaged(reader, node);
    const pair = field(reader, body);
    const key = body.type === "pair" ? pair("key") : null;
    const value = body.type === "pair" ? pair("value") : toExpression(reader, body);
    return { ...span, kind: "comprehension", makes, key, value, clauses: toClauses(reader, node) };
  };
}
function toClauses(reader, node) {
  const clauses = [];
  for (const part of partsOf(node)) {
    const get = field(reader, part);
    if (part.type === "for_in_clause")
      clauses.push({ target: get("left"), iterable: get("right"), tests: [] });
    if (part.type === "if_clause") clauses.at(-1)?.tests.push(only(reader, part));
  }
  return clauses;
}
function toWalrus(reader, node) {
  const name = childIn(node, "name");
  const value = field(reader, node)("value");
  return {
    ...spanOf(reader, node),
    kind: "walrus",
    name: name === void 0 ? "" : textOf(reader, name),
    value
  };
}
function toYield(reader, node) {
  const from = node.children.some((child) => child.type === "from");
  const value = partsOf(node).length === 0 ? null : only(reader, node);
  return { ...spanOf(reader, node), kind: "yield", from, value };
}
function toGenericType(reader, node) {
  const name = partsOf(node)[0];
  return name === void 0 ? damaged(reader, node) : toExpression(reader, name);
}

// src/languages/python/syntax/patterns.ts
function toCases(reader, node) {
  const block = childIn(node, "body");
  return (block === void 0 ? [] : partsOf(block)).filter((part) => part.type === "case_clause").map((part) => toCase(reader, part));
}
function toCase(reader, node) {
  const patterns = partsOf(node).filter((part) => part.type === "case_pattern");
  const only2 = patterns.length === 1 && patterns[0] !== void 0 ? toPattern(reader, patterns[0]) : null;
  const guard = childIn(node, "guard");
  const test = guard === void 0 ? void 0 : partsOf(guard)[0];
  const body = childIn(node, "consequence");
  return {
    pattern: only2 ?? { kind: "sequence", items: patterns.map((part) => toPattern(reader, part)) },
    guard: test === void 0 ? null : toExpression(reader, test),
    body: body === void 0 ? [] : toStatements(reader, body.children)
  };
}
function toPattern(reader, node) {
  if (reader.depth >= DEPTH_LIMIT3) return { kind: "other" };
  reader.depth += 1;
  const pattern = convert(reader, node);
  reader.depth -= 1;
  return pattern;
}
function convert(reader, node) {
  const parts = partsOf(node);
  const inner = parts[0];
  switch (node.type) {
    case "case_pattern":
      if (inner === void 0) return { kind: textOf(reader, node).trim() === "_" ? "any" : "other" };
      return node.children.some((child) => child.type === "-") ? { kind: "other" } : toPattern(reader, inner);
    case "dotted_name":
      if (parts.length > 1) return { kind: "value", value: toExpression(reader, node) };
      return textOf(reader, node) === "_" ? { kind: "any" } : { kind: "capture", name: textOf(reader, node) };
    case "list_pattern":
    case "tuple_pattern":
      return { kind: "sequence", items: parts.map((part) => toPattern(reader, part)) };
    case "splat_pattern":
      return { kind: "rest", name: textOf(reader, node).replace(/^\*+\s*/, "") };
    case "union_pattern":
      return { kind: "either", options: parts.map((part) => toPattern(reader, part)) };
    case "as_pattern": {
      const alias = parts.at(-1);
      if (inner === void 0 || alias === void 0) return { kind: "other" };
      return { kind: "as", pattern: toPattern(reader, inner), name: textOf(reader, alias) };
    }
    case "string":
    case "concatenated_string":
    case "integer":
    case "float":
    case "true":
    case "false":
    case "none":
      return { kind: "value", value: toExpression(reader, node) };
    default:
      return { kind: "other" };
  }
}

// src/languages/python/syntax/statements.ts
function toStatements(reader, nodes) {
  if (reader.depth >= DEPTH_LIMIT3) {
    const first2 = nodes[0];
    if (first2 !== void 0) reader.tooDeep.push(spanOf(reader, first2).line);
    return [];
  }
  reader.depth += 1;
  const statements = nodes.flatMap((node) => toStatement(reader, node));
  reader.depth -= 1;
  return statements;
}
function toStatement(reader, node) {
  if (node.missing) return [];
  const convert2 = Object.hasOwn(CONVERSIONS2, node.type) ? CONVERSIONS2[node.type] : void 0;
  return convert2 === void 0 ? [] : convert2(reader, node);
}
var CONVERSIONS2 = {
  expression_statement: toSimple,
  return_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "return",
    value: first(reader, node)
  }),
  raise_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "raise", value: first(reader, node) }),
  assert_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "assert",
    test: first(reader, node) ?? damaged2(reader, node)
  }),
  pass_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "pass" }),
  break_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "break" }),
  continue_statement: (reader, node) => ({ ...spanOf(reader, node), kind: "continue" }),
  global_statement: toScopeMark("global"),
  nonlocal_statement: toScopeMark("nonlocal"),
  delete_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "delete",
    targets: partsOf(node).flatMap((part) => part.type === "expression_list" ? partsOf(part) : [part]).map((part) => toExpression(reader, part))
  }),
  print_statement: (reader, node) => partsOf(node).map((part) => ({
    ...spanOf(reader, part),
    kind: "expression",
    value: toExpression(reader, part)
  })),
  import_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "import",
    names: toNames(reader, node)
  }),
  import_from_statement: toImportFrom,
  future_import_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "import-from",
    level: 0,
    module: "__future__",
    names: toNames(reader, node)
  }),
  if_statement: toIf,
  for_statement: toFor,
  while_statement: toWhile,
  with_statement: toWith,
  try_statement: toTry,
  match_statement: (reader, node) => ({
    ...spanOf(reader, node),
    kind: "match",
    subject: within(reader, childIn(node, "subject"), node),
    cases: toCases(reader, node)
  }),
  function_definition: (reader, node) => toFunction(reader, node, []),
  class_definition: (reader, node) => toClass(reader, node, []),
  decorated_definition: toDecorated
};
function damaged2(reader, node) {
  return { ...spanOf(reader, node), kind: "damaged" };
}
function within(reader, child, parent) {
  return child === void 0 ? damaged2(reader, parent) : toExpression(reader, child);
}
function first(reader, node) {
  const part = partsOf(node)[0];
  return part === void 0 ? null : toExpression(reader, part);
}
function blockOf(reader, node, field2) {
  const block = childIn(node, field2) ?? node.children.find((child) => child.type === "block");
  return block === void 0 ? [] : toStatements(reader, block.children);
}
function toSimple(reader, node) {
  const parts = partsOf(node);
  const part = parts[0];
  if (part === void 0) return [];
  if (part.type === "assignment") return toAssignment(reader, part);
  if (part.type === "augmented_assignment") {
    const operator = childIn(part, "operator");
    return {
      ...spanOf(reader, part),
      kind: "augment",
      target: within(reader, childIn(part, "left"), part),
      operator: operator === void 0 ? "" : textOf(reader, operator).slice(0, -1),
      value: within(reader, childIn(part, "right"), part)
    };
  }
  return parts.map((each) => ({
    ...spanOf(reader, each),
    kind: "expression",
    value: toExpression(reader, each)
  }));
}
function toAssignment(reader, node) {
  const span = spanOf(reader, node);
  const annotation = childIn(node, "type");
  const target = within(reader, childIn(node, "left"), node);
  const right = childIn(node, "right");
  if (annotation !== void 0 || right === void 0) {
    const value2 = right === void 0 ? null : toExpression(reader, right);
    const type = annotation === void 0 ? null : toExpression(reader, annotation);
    return { ...span, kind: "annotate", target, annotation: type, value: value2 };
  }
  const targets = [target];
  let value = right;
  while (value.type === "assignment") {
    targets.push(within(reader, childIn(value, "left"), value));
    const next = childIn(value, "right");
    if (next === void 0) break;
    value = next;
  }
  return { ...span, kind: "assign", targets, value: toExpression(reader, value) };
}
function toScopeMark(kind) {
  return (reader, node) => ({
    ...spanOf(reader, node),
    kind,
    names: partsOf(node).map((part) => textOf(reader, part))
  });
}
function toNames(reader, node) {
  return childrenIn(node, "name").map((child) => {
    const name = childIn(child, "name");
    const alias = childIn(child, "alias");
    return {
      name: dotted(textOf(reader, name ?? child)),
      alias: alias === void 0 ? null : textOf(reader, alias)
    };
  });
}
function dotted(text) {
  return text.replace(/[\s\\]+/g, "");
}
function toImportFrom(reader, node) {
  const source = childIn(node, "module_name");
  const text = source === void 0 ? "" : dotted(textOf(reader, source));
  const module = text.replace(/^\.+/, "");
  const star = node.children.some((child) => child.type === "wildcard_import");
  return {
    ...spanOf(reader, node),
    kind: "import-from",
    level: text.length - module.length,
    module,
    names: star ? [{ name: "*", alias: null }] : toNames(reader, node)
  };
}
function toIf(reader, node) {
  const alternatives = childrenIn(node, "alternative");
  return toBranch(reader, node, alternatives);
}
function toBranch(reader, node, alternatives) {
  let orElse = [];
  for (const alternative of [...alternatives].reverse()) {
    if (alternative.type === "else_clause") orElse = blockOf(reader, alternative, "body");
    else orElse = [conditional(reader, alternative, orElse)];
  }
  return conditional(reader, node, orElse);
}
function conditional(reader, node, orElse) {
  return {
    ...spanOf(reader, node),
    kind: "if",
    test: within(reader, childIn(node, "condition"), node),
    body: blockOf(reader, node, "consequence"),
    orElse
  };
}
function elseOf(reader, node) {
  const clause2 = node.children.find((child) => child.type === "else_clause");
  return clause2 === void 0 ? [] : blockOf(reader, clause2, "body");
}
function toFor(reader, node) {
  return {
    ...spanOf(reader, node),
    kind: "for",
    target: within(reader, childIn(node, "left"), node),
    iterable: within(reader, childIn(node, "right"), node),
    body: blockOf(reader, node, "body"),
    orElse: elseOf(reader, node)
  };
}
function toWhile(reader, node) {
  return {
    ...spanOf(reader, node),
    kind: "while",
    test: within(reader, childIn(node, "condition"), node),
    body: blockOf(reader, node, "body"),
    orElse: elseOf(reader, node)
  };
}
function toWith(reader, node) {
  const clause2 = node.children.find((child) => child.type === "with_clause");
  const items = clause2 === void 0 ? [] : partsOf(clause2).flatMap((item) => toWithItem(reader, item));
  return { ...spanOf(reader, node), kind: "with", items, body: blockOf(reader, node, "body") };
}
function toWithItem(reader, item) {
  const value = childIn(item, "value");
  if (value === void 0) return [];
  if (value.type === "tuple" && value.children.some((child) => child.type === "as_pattern")) {
    return partsOf(value).map((part) => toManaged(reader, part));
  }
  return [toManaged(reader, value)];
}
function toManaged(reader, node) {
  if (node.type !== "as_pattern") return { value: toExpression(reader, node), target: null };
  const alias = childIn(node, "alias");
  return {
    value: first(reader, node) ?? damaged2(reader, node),
    target: alias === void 0 ? null : toExpression(reader, alias)
  };
}
function toTry(reader, node) {
  const handlers = node.children.filter((child) => child.type.startsWith("except"));
  const last = node.children.find((child) => child.type === "finally_clause");
  return {
    ...spanOf(reader, node),
    kind: "try",
    body: blockOf(reader, node, "body"),
    handlers: handlers.filter((child) => child.named).map((child) => toExcept(reader, child)),
    orElse: elseOf(reader, node),
    finalBody: last === void 0 ? [] : blockOf(reader, last, "body")
  };
}
function toExcept(reader, node) {
  const value = childIn(node, "value") ?? partsOf(node).find((part) => part.type !== "block");
  const managed = value === void 0 ? null : toManaged(reader, value);
  const alias = childIn(node, "alias");
  const named = managed?.target ?? (alias === void 0 ? null : toExpression(reader, alias));
  return {
    line: spanOf(reader, node).line,
    types: managed?.value ?? null,
    name: named?.kind === "name" ? named.name : null,
    body: blockOf(reader, node, "body")
  };
}
function toDecorated(reader, node) {
  const decorators = node.children.filter((child) => child.type === "decorator").map((child) => first(reader, child) ?? damaged2(reader, child));
  const definition = childIn(node, "definition");
  if (definition?.type === "function_definition") return toFunction(reader, definition, decorators);
  if (definition?.type === "class_definition") return toClass(reader, definition, decorators);
  return [];
}
function toFunction(reader, node, decorators) {
  const name = childIn(node, "name");
  const list = childIn(node, "parameters");
  return {
    ...spanOf(reader, node),
    kind: "function",
    name: name === void 0 ? "" : textOf(reader, name),
    parameters: list === void 0 ? [] : toParameters(reader, list),
    body: blockOf(reader, node, "body"),
    decorators,
    generator: yields(node)
  };
}
function yields(node) {
  const open = [...node.children];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    if (next.type === "yield" && next.named) return true;
    if (next.type !== "function_definition" && next.type !== "lambda" && next.type !== "class_definition") {
      open.push(...next.children);
    }
  }
  return false;
}
function toClass(reader, node, decorators) {
  const name = childIn(node, "name");
  const heads = childIn(node, "superclasses");
  const bases = heads === void 0 ? [] : toArguments(reader, heads);
  return {
    ...spanOf(reader, node),
    kind: "class",
    name: name === void 0 ? "" : textOf(reader, name),
    bases: bases.filter((base) => base.name === null && base.star === "").map((base) => base.value),
    body: blockOf(reader, node, "body"),
    decorators
  };
}

// src/languages/python/syntax/parse.ts
var TEXT_LIMIT_CHARS = 2e6;
var RESTART_LIMIT = 8;
function parseModule(parser, path, text) {
  if (text.length > TEXT_LIMIT_CHARS) {
    const size = `${Math.round(text.length / 1e6)} MB`;
    return {
      path,
      source: text,
      text,
      body: [],
      faults: [],
      limits: [`The file is too large to be read as a program (${size}).`]
    };
  }
  const clean = text.replace(/^\uFEFF/, " ");
  const reader = openReader(clean);
  const read2 = readFrom2({ parser, reader, clean });
  return { path, source: text, text: clean, ...read2, limits: limitsOf(reader, read2.faults) };
}
function limitsOf(reader, faults) {
  const limits = [];
  const [deep] = reader.tooDeep;
  if (deep !== void 0) limits.push(`Nesting at line ${deep} is too deep to be followed.`);
  const [fault] = faults;
  if (fault !== void 0)
    limits.push(`The text does not parse at line ${fault.line}: what stands there may be missing.`);
  return limits;
}
function readFrom2({ parser, reader, clean }) {
  const body = [];
  const faults = [];
  let text = clean;
  for (let turn = 0; turn <= RESTART_LIMIT; turn += 1) {
    const root = readConcrete(parser, text);
    if (root === null) break;
    const swallowed = turn < RESTART_LIMIT ? swallowedFrom(reader, root) : null;
    const edge = swallowed?.start ?? clean.length;
    body.push(
      ...toStatements(
        reader,
        root.children.filter((child) => child.end <= edge)
      )
    );
    faults.push(
      ...readFaults(reader, root).filter((fault) => swallowed === null || fault.line <= swallowed.line)
    );
    if (swallowed === null) break;
    text = blank(clean, swallowed.resume);
  }
  return { body, faults };
}
function swallowedFrom(reader, root) {
  const damaged3 = root.type === "ERROR" ? root : root.children.find((child) => isWide(reader, child));
  if (damaged3 === void 0) return null;
  const begin = root.type === "ERROR" ? firstDamage(root) : damaged3.start;
  const line = lineAt(reader, begin);
  for (let next = line; next < reader.lines.length; next += 1) {
    const at = reader.lines[next] ?? 0;
    if (at >= damaged3.end) return null;
    if (TOP_LEVEL.test(reader.text.slice(at, at + 80))) return { start: begin, line, resume: at };
  }
  return null;
}
var TOP_LEVEL = /^(?:import |from |def |class |async def |@|if |for |while |with |try:|[A-Za-z_]\w*(?:\.\w+)*\s*(?:=|\())/;
function isWide(reader, node) {
  return node.type === "ERROR" && lineAt(reader, node.end) > lineAt(reader, node.start);
}
function firstDamage(root) {
  return root.children.find((child) => child.type === "ERROR" || child.missing)?.start ?? root.start;
}
function blank(text, offset) {
  return text.slice(0, offset).replace(/[^\n]/g, " ") + text.slice(offset);
}

// src/languages/python/modules.ts
var PARSED = /* @__PURE__ */ new WeakMap();
function moduleOf(parser, tree, file) {
  const known2 = modulesOf(tree).get(file.path);
  return known2 !== void 0 && known2.source === file.text ? known2 : remember(parser, tree, file);
}
function modulesOf(tree) {
  const known2 = PARSED.get(tree);
  if (known2 !== void 0) return known2;
  const fresh = /* @__PURE__ */ new Map();
  PARSED.set(tree, fresh);
  return fresh;
}
function remember(parser, tree, file) {
  const module = parseModule(parser, file.path, file.text);
  modulesOf(tree).set(file.path, module);
  return module;
}

// src/languages/python/index.ts
function describePython(file, tree, parsers) {
  const module = moduleOf(parsers.python, tree, file);
  const outline = outlineOf(module);
  const search = searchPathOf(file.path, outline);
  return {
    path: file.path,
    language: "python",
    bytes: file.bytes,
    lines: countLines3(file.text),
    purpose: purposeOf(module),
    syntax: module.faults,
    imports: importsOf({ outline, tree, search }),
    ...commandLineOf(outline),
    execution: executionOf(outline),
    interactive: isInteractive(outline),
    tools: unique3(literalTools(outline)),
    calls: [],
    filesRead: unique3(literalFilesRead(outline)),
    environmentRead: environmentOf(outline),
    effects: [],
    complete: module.limits.length === 0,
    limits: module.limits
  };
}
function countLines3(text) {
  if (text === "") return 0;
  const breaks = text.split("\n").length;
  return text.endsWith("\n") ? breaks - 1 : breaks;
}
function unique3(values) {
  return [...new Set(values)];
}

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
  let lines = string.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
  let lines = string.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    const [line, column] = getLineColFromPtr(options.toml, options.ptr);
    const codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options);
    this.line = line;
    this.column = column;
    this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first2 = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first2 && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first2 && ctx.s.charCodeAt(ctx.p + 2) === first2)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first2)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first2)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed = parsed ? parsed + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed += "\b";
        else if (c === 116)
          parsed += "	";
        else if (c === 110)
          parsed += "\n";
        else if (c === 102)
          parsed += "\f";
        else if (c === 114)
          parsed += "\r";
        else if (c === 101)
          parsed += "\x1B";
        else if (c === 34)
          parsed += '"';
        else if (c === 92)
          parsed += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
  #hasDate = false;
  #hasTime = false;
  #offset = null;
  constructor(date, fasttype, unsafeDelim) {
    let hasDate = true;
    let hasTime = true;
    let offset = "Z";
    let c;
    if (typeof date === "string") {
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date.slice(11, 13) > 23) {
              date = "";
              break prep;
            }
            if (fasttype === 2) {
              offset = null;
              date += "Z";
            } else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
              offset = date.slice(date.length - 6);
            }
            if (unsafeDelim)
              date = date.slice(0, 10) + "T" + date.slice(11);
          } else if (fasttype === 4) {
            date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
          }
          hasDate = fasttype !== 4;
          hasTime = fasttype !== 3;
        }
      else {
        let match = date.match(DATE_TIME_RE);
        if (match) {
          if (!match[1]) {
            hasDate = false;
            date = `0000-01-01T${date}`;
          }
          hasTime = !!match[2];
          hasTime && date[10] === " " && (date = date.replace(" ", "T"));
          if (match[2] && +match[2] > 23) {
            date = "";
          } else {
            offset = match[3] || null;
            if (!offset && hasTime)
              date += "Z";
          }
        } else {
          date = "";
        }
      }
    }
    super(date);
    if (!isNaN(this.getTime())) {
      this.#hasDate = hasDate;
      this.#hasTime = hasTime;
      this.#offset = offset;
    }
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    offset = this.#offset[0] === "-" ? offset : -offset;
    let offsetDate = new Date(this.getTime() - offset * 6e4);
    return offsetDate.toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date = new _TomlDate(jsDate);
    date.#offset = offset;
    return date;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#offset = null;
    return date;
  }
  static wrapAsLocalDate(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasTime = false;
    date.#offset = null;
    return date;
  }
  static wrapAsLocalTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasDate = false;
    date.#offset = null;
    return date;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment2(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment2(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table, meta, type) {
  let t = table;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key.length - 1 && type === 2 ? 3 : type,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type && !(type === 1 && state.t === 3)) {
    return null;
  }
  if (type === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek2, ptr) {
  if (peek2 === null || ctx.uk === 2)
    TomlError.x(peek2 === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? false,
    ld: options.useLegacyDate ?? true,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/languages/requirements/pyproject.ts
function pyprojectFault(text) {
  try {
    parse(text);
    return null;
  } catch (error) {
    if (!(error instanceof TomlError)) return { line: 1, message: "the file could not be parsed" };
    return { line: error.line, message: error.message.split("\n")[0] ?? "invalid TOML" };
  }
}
function readPyproject(file) {
  const fault = pyprojectFault(file.text);
  const draft = { lines: file.text.split(/\r?\n/), requirements: [], unread: [] };
  if (fault)
    return {
      path: file.path,
      requirements: [],
      includes: [],
      unread: [{ line: fault.line, text: fault.message }]
    };
  const root = tableOf(parse(file.text));
  const project = tableOf(root["project"]);
  readList(draft, project["dependencies"]);
  for (const list of Object.values(tableOf(project["optional-dependencies"]))) readList(draft, list);
  for (const list of Object.values(tableOf(root["dependency-groups"]))) readList(draft, list);
  const poetry = tableOf(tableOf(root["tool"])["poetry"]);
  readPoetry(draft, poetry["dependencies"]);
  readPoetry(draft, poetry["dev-dependencies"]);
  for (const group of Object.values(tableOf(poetry["group"])))
    readPoetry(draft, tableOf(group)["dependencies"]);
  return { path: file.path, requirements: draft.requirements, includes: [], unread: draft.unread };
}
function tableOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function readList(draft, list) {
  if (!Array.isArray(list)) return;
  for (const item of list) {
    if (typeof item !== "string") continue;
    const line = lineOf(draft, item);
    const found = parseRequirement(item);
    if (found) draft.requirements.push({ ...found, name: normaliseDistribution(found.name), line });
    else draft.unread.push({ line, text: item });
  }
}
function readPoetry(draft, value) {
  for (const [name, constraint] of Object.entries(tableOf(value))) {
    if (name.toLowerCase() === "python") continue;
    const first2 = Array.isArray(constraint) ? constraint[0] : constraint;
    const table = tableOf(first2);
    const version = typeof first2 === "string" ? first2 : table["version"];
    const extras = Array.isArray(table["extras"]) ? table["extras"].filter((extra) => typeof extra === "string") : [];
    draft.requirements.push({
      name: normaliseDistribution(name),
      specifier: typeof version === "string" ? fromPoetry(version) : "",
      extras,
      marker: typeof table["markers"] === "string" ? table["markers"] : null,
      line: keyLine(draft, name)
    });
  }
}
function fromPoetry(version) {
  return version.split(",").map((part) => clause(part.trim())).filter(Boolean).join(",");
}
function clause(part) {
  if (part === "*" || part === "") return "";
  if (/^\d/.test(part)) return `==${part}`;
  if (part.startsWith("~") && !part.startsWith("~=")) return tilde(part.slice(1).trim());
  if (!part.startsWith("^")) return isValid(part) ? part.replace(/\s+/g, "") : part;
  const version = part.slice(1).trim();
  return `>=${version},<${nextBreaking(version)}`;
}
function nextBreaking(version) {
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
  const found = numbers.findIndex((number) => number > 0);
  const at = found < 0 ? numbers.length - 1 : found;
  return numbers.slice(0, at + 1).map((number, index) => index === at ? number + 1 : number).join(".");
}
function tilde(version) {
  const [major = "0", minor] = version.split(".");
  return `>=${version},<${minor === void 0 ? Number(major) + 1 : `${major}.${Number(minor) + 1}`}`;
}
function lineOf({ lines }, text) {
  const at = lines.findIndex(
    (line) => line.includes(`"${text}"`) || line.includes(`'${text}'`) || line.includes(text)
  );
  return at < 0 ? 1 : at + 1;
}
function keyLine({ lines }, name) {
  const at = lines.findIndex((line) => {
    const [key = ""] = line.trim().split(/\s*=/, 1);
    return key === name || key === `"${name}"` || key === `'${name}'`;
  });
  return at < 0 ? 1 : at + 1;
}

// src/languages/requirements/text.ts
function readRequirementsText(file) {
  const draft = { requirements: [], includes: [], unread: [] };
  for (const { text, line } of logicalLines(file.text)) readLine({ path: file.path, text, line, draft });
  return { path: file.path, ...draft };
}
function logicalLines(text) {
  const lines = [];
  let open = null;
  for (const [index, raw] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
    const comment = /^\s*#/.test(raw);
    const continued = !comment && /\\\s*$/.test(raw);
    open ??= { parts: [], line: index + 1 };
    open.parts.push(continued ? raw.replace(/\\\s*$/, "") : comment ? "" : raw);
    if (continued) continue;
    const whole = withoutComment(open.parts.join("")).trim();
    if (whole !== "") lines.push({ text: whole, line: open.line });
    open = null;
  }
  const rest = open ? withoutComment(open.parts.join("")).trim() : "";
  if (open && rest !== "") lines.push({ text: rest, line: open.line });
  return lines;
}
function withoutComment(line) {
  const at = line.search(/(?:^|\s)#/);
  return at < 0 ? line : line.slice(0, at);
}
function readLine({ path, text, line, draft }) {
  const include = /^(?:-r|-c|--requirement|--constraint)[\s=]*(\S+)$/.exec(text)?.[1];
  if (include !== void 0) {
    if (!include.includes("://")) draft.includes.push(joinPath(folderOf(path), include));
    return;
  }
  const editable = /^(?:-e|--editable)[\s=]*(.+)$/.exec(text)?.[1];
  const written = (editable ?? text).trim();
  if (editable === void 0 && text.startsWith("-")) return;
  const found = isLocal(written) ? null : parseRequirement(eggOf(written) ?? withoutOptions(written));
  if (found) draft.requirements.push({ ...found, name: normaliseDistribution(found.name), line });
  else if (!isLocal(written)) draft.unread.push({ line, text: written });
}
function withoutOptions(text) {
  const at = text.search(/\s--[a-z]/);
  return at < 0 ? text : text.slice(0, at);
}
function eggOf(text) {
  if (!/^(?:[a-z]+\+)?[a-z]+:\/\//i.test(text)) return null;
  const egg = /[#&]egg=([^&\s]+)/.exec(text)?.[1];
  const wheel = /\/([A-Za-z0-9_.]+)-(\d[^-/]*)-[^/]*\.whl(?:[#?].*)?$/.exec(text);
  return egg ?? (wheel ? `${wheel[1]}==${decodeVersion(wheel[2] ?? "")}` : null);
}
function decodeVersion(text) {
  return text.replaceAll("%2B", "+").replaceAll("_", "+");
}
function isLocal(text) {
  return /^(?:\.{1,2}(?:[/\\[]|$)|\/|~|file:|[A-Za-z]:\\)/.test(text) || /\.(?:whl|zip|tar\.gz|tgz)(?:\[[^\]]*\])?$/.test(text) && !/^[\w.+-]+:\/\//.test(text) && !text.includes("@");
}

// src/languages/requirements/index.ts
function readRequirements(file) {
  return isPyproject(file) ? readPyproject(file) : readRequirementsText(file);
}
function describeRequirements(file) {
  const { unread, includes } = readRequirements(file);
  const pyproject = isPyproject(file);
  const fault = pyproject ? pyprojectFault(file.text) : null;
  const syntax = fault ? [fault] : unread.map(({ line, text }) => ({ line, message: `not understood: ${text}` }));
  return {
    ...emptyScript(file, pyproject ? "pyproject" : "requirements"),
    purpose: firstSentence(headerLines(file.text)),
    syntax,
    filesRead: [...new Set(includes)].sort(),
    complete: syntax.length === 0,
    limits: syntax.map(({ line }) => `Line ${line} declares something that was not understood.`)
  };
}
function isPyproject(file) {
  return baseOf(file.path).toLowerCase() === "pyproject.toml";
}
function headerLines(text) {
  const lines = text.split(/\r?\n/, 50);
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines.slice(0, end < 0 ? void 0 : end);
}

// src/languages/sql/scan.ts
var DEPTH_LIMIT4 = 250;
var NO_TOKEN = { kind: "mark", text: "", upper: "", start: -1, end: -1, line: 0 };
function peek(scan, offset = 0) {
  return scan.tokens[scan.at + offset] ?? NO_TOKEN;
}
function upperAt(scan, offset = 0) {
  return peek(scan, offset).upper;
}
function isEnd(scan) {
  return scan.at >= scan.tokens.length;
}
function isStatementEnd(scan) {
  return isEnd(scan) || upperAt(scan) === ";";
}
function accept(scan, ...words) {
  for (let offset = 0; offset < words.length; offset++) {
    if (upperAt(scan, offset) !== words[offset]) return false;
  }
  scan.at += words.length;
  return true;
}
function take2(scan) {
  const token = peek(scan);
  scan.at++;
  return token;
}
function isName2(token) {
  return token.kind === "word" || token.kind === "quoted";
}
function isBareHole(token) {
  return token.kind === "word" && /^(?:\uE000\d+\uE001|\{[^{}]*\})$/.test(token.text);
}
function closeGroup(scan, opener) {
  if (accept(scan, ")") || accept(scan, "]")) return;
  if (!scan.checksGroups || scan.hasOpenGroup || !isStatementEnd(scan)) return;
  scan.hasOpenGroup = true;
  const what = opener.upper === "[" ? "bracket" : "parenthesis";
  scan.faults.push({ line: opener.line, message: `${what} is not closed` });
}
function noteDepth(scan) {
  limit(scan, `nesting deeper than ${DEPTH_LIMIT4} was not followed`);
}
function limit(scan, sentence) {
  scan.limits.add(sentence);
}
function skipGroup(scan) {
  let open = 1;
  while (!isStatementEnd(scan) && open > 0) {
    const mark = take2(scan).upper;
    if (mark === "(" || mark === "[") open++;
    if (mark === ")" || mark === "]") open--;
  }
}

// src/languages/sql/names.ts
var PURE_HOLE = /^(?:\uE000\d+\uE001|\{[^{}]*\})$/;
var DECORATOR = /(?:\$(?:\d[\w*]*|__\w+__|\uE000.*|\{.*)|@-?\d+(?:-\d*)?)$/;
function readPath(scan) {
  const first2 = peek(scan);
  if (first2.upper === "[") return readLegacyPath(scan);
  if (!isName2(first2) && first2.kind !== "param" && first2.kind !== "number") return void 0;
  const parts = splitQuoted(take2(scan));
  while (true) {
    if (isGluedDash(scan)) appendDash(scan, parts);
    else if (upperAt(scan) === "." && isPart(peek(scan, 1))) {
      scan.at++;
      parts.push(...splitQuoted(take2(scan)));
    } else break;
  }
  return { parts, line: first2.line };
}
function splitName(text) {
  const name = text.trim().replaceAll("`", "");
  const colon = /^((?:[\w.-]+\.[\w-]+:)?[^:.{}]+|\{[^{}]*\}|[^:{}]*\uE001[^:.]*):(.*)$/s.exec(name);
  const head = colon ? [colon[1] ?? ""] : [];
  return [...head, ...splitDots(colon ? colon[2] ?? "" : name)];
}
function withoutDecorator(parts) {
  const last = (parts.at(-1) ?? "").replace(DECORATOR, "");
  return [...parts.slice(0, -1), last];
}
function tableName(written, context) {
  const parts = withoutDecorator(written);
  if (parts.length >= 3 || PURE_HOLE.test(parts[0] ?? "")) return parts.join(".");
  if (parts.length === 2) return [...known(context.project), ...parts].join(".");
  return context.dataset === null ? parts.join(".") : [...known(datasetProject(context)), context.dataset, ...parts].join(".");
}
function datasetName(parts, context) {
  if (parts.length >= 2 || PURE_HOLE.test(parts[0] ?? "")) return parts.join(".");
  return [...known(context.project), ...parts].join(".");
}
function known(project) {
  return project === null ? [] : [project];
}
function datasetProject({ project, dataset }) {
  return dataset?.includes(".") ? null : project;
}
function splitQuoted(token) {
  if (token.kind === "param") return [`{${token.text.replace(/^@+/, "")}}`];
  return token.kind === "quoted" ? [...splitName(token.text)] : [token.text];
}
function splitDots(name) {
  return name.includes("{") ? name.match(/(?:\{[^{}]*\}|[^.])+/g) ?? [name] : name.split(".");
}
function isPart(token) {
  return isName2(token) || token.kind === "number" || token.kind === "param";
}
function isGluedDash(scan) {
  const dash = peek(scan);
  const next = peek(scan, 1);
  const before = scan.tokens[scan.at - 1];
  const isGlued = dash.text === "-" && dash.start === before?.end && next.start === dash.end;
  return isGlued && before.kind !== "quoted" && (next.kind === "word" || next.kind === "number");
}
function appendDash(scan, parts) {
  scan.at++;
  parts.push(`${parts.pop() ?? ""}-${take2(scan).text}`);
}
function readLegacyPath(scan) {
  let text = "";
  const line = peek(scan).line;
  for (let offset = 1; offset < 24; offset++) {
    const token = peek(scan, offset);
    if (token.upper === "]") {
      scan.at += offset + 1;
      return { parts: splitName(text), line };
    }
    if (token.kind === "string" || token.upper === "," || token.upper === ";") return void 0;
    text += token.text;
  }
  return void 0;
}

// src/languages/sql/token.ts
var ALTERNATIVE = "{%";
function isNameCode(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95 || isForeignCode(code);
}
function isDigitCode(code) {
  return code >= 48 && code <= 57;
}
function isBlankCode(code) {
  return code <= 32 || code === 160 || code === 65279 || code === 8232 || code === 12288 || code >= 8192 && code <= 8203;
}
function isForeignCode(code) {
  return code > 127 && !isBlankCode(code);
}

// src/languages/sql/placeholders.ts
var BRACE_LIMIT_CHARS = 200;
var FORMAT_LETTERS = "sdifr";
function placeholderAt(text, at, searchDouble) {
  const first2 = text[at];
  if (first2 === "{")
    return text[at + 1] === "{" ? doubleBrace(text, at, searchDouble) : singleBrace(text, at);
  if (first2 === "$") return dollar(text, at);
  if (first2 === "%") return percent(text, at);
  return void 0;
}
function writePlaceholders(text) {
  if (!/[{$%]/.test(text)) return text;
  const searchDouble = closerSearch(text, "}}");
  let written = "";
  for (let at = 0; at < text.length; ) {
    const placeholder = placeholderAt(text, at, searchDouble);
    written += placeholder ? `{${placeholder.label}}` : text[at];
    at = placeholder ? placeholder.end : at + 1;
  }
  return written;
}
function closerSearch(text, closer) {
  let absentFrom = Number.POSITIVE_INFINITY;
  return (from) => {
    if (from >= absentFrom) return -1;
    const found = text.indexOf(closer, from);
    if (found < 0) absentFrom = from;
    return found;
  };
}
function doubleBrace(text, at, searchDouble) {
  const close = searchDouble(at + 2);
  if (close < 0) return void 0;
  const label = text.slice(at + 2, close).trim().replace(/[{}]/g, "").slice(0, BRACE_LIMIT_CHARS);
  return { label, end: close + 2 };
}
function singleBrace(text, at) {
  for (let end = at + 1; end < text.length && end - at < BRACE_LIMIT_CHARS; end++) {
    const char = text[end];
    if (char === "}") return { label: text.slice(at + 1, end).trim(), end: end + 1 };
    if (char === "{" || char === "\n" || char === ";" || char === "%") return void 0;
  }
  return void 0;
}
function dollar(text, at) {
  if (text[at + 1] === "{") return singleBrace(text, at + 1);
  const code = text.charCodeAt(at + 1);
  if (!/[A-Za-z_]/.test(text[at + 1] ?? "") || !isNameCode(code)) return void 0;
  let end = at + 2;
  while (end < text.length && /\w/.test(text[end] ?? "")) end++;
  return { label: text.slice(at + 1, end), end };
}
function percent(text, at) {
  const next = text[at + 1] ?? "";
  if (next === "(") {
    const named = /^%\((\w{1,80})\)[sdifr]/.exec(text.slice(at, at + BRACE_LIMIT_CHARS));
    return named ? { label: named[1] ?? "", end: at + named[0].length } : void 0;
  }
  const stands = FORMAT_LETTERS.includes(next) && next !== "" && !/[A-Za-z0-9]/.test(text[at + 2] ?? "");
  return stands ? { label: `%${next}`, end: at + 2 } : void 0;
}

// src/languages/sql/strings.ts
var ESCAPES = { n: "\n", t: "	", r: "\r", a: "", b: "", f: "", v: "" };
function readString(text, at, search) {
  let open = at;
  while (text[open] !== "'" && text[open] !== '"') open++;
  const isRaw = /r/i.test(text.slice(at, open));
  const quote = text[open] ?? "'";
  const triple = quote.repeat(3);
  const body = text.startsWith(triple, open) ? tripleBody(text, open, triple, search) : lineBody(text, open, quote);
  const raw = text.slice(body.from, body.to);
  return { value: isRaw ? raw : decodeEscapes2(raw), end: body.end, closed: body.closed };
}
function lineBody(text, open, quote) {
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === quote) return { from: open + 1, to: at, end: at + 1, closed: true };
    else if (char === "\n") return { from: open + 1, to: at, end: at, closed: false };
  }
  return { from: open + 1, to: text.length, end: text.length, closed: false };
}
function tripleBody(text, open, triple, search) {
  const from = open + 3;
  let close = search(triple, from);
  while (close > 0 && isEscaped(text, close, from)) close = search(triple, close + 1);
  if (close < 0) return { from, to: text.length, end: text.length, closed: false };
  return { from, to: close, end: close + 3, closed: true };
}
function isEscaped(text, at, from) {
  let slashes = 0;
  while (at - 1 - slashes >= from && text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
function decodeEscapes2(raw) {
  if (!raw.includes("\\")) return raw;
  return raw.replace(/\\(.)/gs, (_, char) => ESCAPES[char] ?? char);
}

// src/languages/sql/lexer.ts
var HOLE_CODE = 57344;
var CLOSERS2 = ["*/", "`", "}}", "%}", "#}", "'''", '"""'];
function readTokens(text) {
  const search = Object.fromEntries(CLOSERS2.map((closer) => [closer, closerSearch(text, closer)]));
  const lexing = {
    text,
    tokens: [],
    faults: [],
    search,
    hasControlFlow: false,
    at: 0,
    line: 1
  };
  while (lexing.at < text.length) step(lexing);
  return lexing;
}
function step(lexing) {
  const { text, at } = lexing;
  const code = text.charCodeAt(at);
  if (code === 10) {
    lexing.line++;
    lexing.at++;
  } else if (isBlankCode(code)) lexing.at++;
  else if (isComment(text, at)) skipComment3(lexing);
  else if (isTemplateBlock(text, at)) skipTemplateBlock(lexing);
  else if (code === 96) readQuoted(lexing);
  else if (startsString(text, at)) readStringToken(lexing);
  else if (code === 64) readParam(lexing);
  else readWordOrMark(lexing);
}
function isComment(text, at) {
  const first2 = text[at];
  const next = text[at + 1];
  return first2 === "#" || first2 === "-" && next === "-" || first2 === "/" && next === "*";
}
function skipComment3(lexing) {
  const { text, at } = lexing;
  if (text[at] !== "/") {
    const end = text.indexOf("\n", at);
    lexing.at = end < 0 ? text.length : end;
    return;
  }
  const close = lexing.search["*/"](at + 2);
  if (close < 0) lexing.faults.push({ line: lexing.line, message: "comment is not closed" });
  advance2(lexing, close < 0 ? text.length : close + 2);
}
function isTemplateBlock(text, at) {
  return text[at] === "{" && (text[at + 1] === "%" || text[at + 1] === "#");
}
function skipTemplateBlock(lexing) {
  const isControl = lexing.text[lexing.at + 1] === "%";
  const close = lexing.search[isControl ? "%}" : "#}"](lexing.at + 2);
  if (close < 0) {
    push(lexing, "mark", "{", lexing.at + 1);
    return;
  }
  const block = lexing.text.slice(lexing.at + 2, close);
  if (!isControl || !/^-?\s*el(?:se|if)\b/.test(block)) advance2(lexing, close + 2);
  else pushAlternative(lexing, close + 2);
  lexing.hasControlFlow ||= isControl;
}
var NEW_STATEMENT = /\s*(?:CREATE|DROP|ALTER|TRUNCATE|(?:INSERT|MERGE)\s+INTO|DELETE\s+FROM)\s/iy;
function pushAlternative(lexing, end) {
  NEW_STATEMENT.lastIndex = end;
  push(lexing, "mark", NEW_STATEMENT.test(lexing.text) ? ";" : ALTERNATIVE, end);
}
function readQuoted(lexing) {
  const { text, at } = lexing;
  const close = lexing.search["`"](at + 1);
  if (close < 0) {
    lexing.faults.push({ line: lexing.line, message: "backtick is not closed" });
    lexing.at++;
    return;
  }
  push(lexing, "quoted", writePlaceholders(text.slice(at + 1, close)), close + 1);
}
var STRING_START = /(?:[rR][bB]?|[bB][rR]?)?['"]/y;
function startsString(text, at) {
  const first2 = text[at] ?? "";
  if (first2 === "'" || first2 === '"') return true;
  if (!"rRbB".includes(first2)) return false;
  STRING_START.lastIndex = at;
  return STRING_START.test(text);
}
function readStringToken(lexing) {
  const found = readString(lexing.text, lexing.at, (quotes, from) => lexing.search[quotes](from));
  if (!found.closed) lexing.faults.push({ line: lexing.line, message: "string is not closed" });
  push(lexing, "string", found.value, found.end);
}
function readParam(lexing) {
  const { text, at } = lexing;
  let end = at + 1;
  while (end < text.length && (text[end] === "@" || isNameCode(text.charCodeAt(end)))) end++;
  push(lexing, end === at + 1 ? "mark" : "param", text.slice(at, end), end);
}
function readWordOrMark(lexing) {
  const { text, at } = lexing;
  const word = readWord2(lexing);
  if (word) {
    push(lexing, isDigitCode(text.charCodeAt(at)) ? "number" : "word", word.value, word.end);
    return;
  }
  push(
    lexing,
    "mark",
    text.startsWith("|>", at) ? "|>" : text[at] ?? "",
    text.startsWith("|>", at) ? at + 2 : at + 1
  );
}
function readWord2(lexing) {
  const { text } = lexing;
  let value = "";
  let end = lexing.at;
  while (end < text.length) {
    const runEnd = nameRunEnd(text, end);
    const isDecorator = end > lexing.at && text[end] === "$" && startsDecorator(text.charCodeAt(end + 1));
    if (runEnd > end || isDecorator) {
      const stop = isDecorator ? end + 1 : runEnd;
      value += text.slice(end, stop);
      end = stop;
      continue;
    }
    const placeholder = isTemplateBlock(text, end) ? void 0 : placeholderAt(text, end, lexing.search["}}"]);
    if (!placeholder) break;
    value += `{${placeholder.label}}`;
    end = placeholder.end;
  }
  return end === lexing.at ? void 0 : { value, end };
}
function startsDecorator(code) {
  return isDigitCode(code) || code === HOLE_CODE;
}
function nameRunEnd(text, from) {
  let end = from;
  while (end < text.length && isNameCode(text.charCodeAt(end))) end++;
  return end;
}
function push(lexing, kind, text, end) {
  const upper = kind === "word" ? text.toUpperCase() : kind === "mark" ? text : "";
  lexing.tokens.push({ kind, text, upper, start: lexing.at, end, line: lexing.line });
  advance2(lexing, end);
}
function advance2(lexing, end) {
  for (let at = lexing.at; at < end; at++) if (lexing.text.charCodeAt(at) === 10) lexing.line++;
  lexing.at = end;
}

// src/languages/sql/scope.ts
var NO_SURROUNDINGS = { ctes: null, aliases: null };
function openAliases(parent) {
  return { ordinals: /* @__PURE__ */ new Map(), parent };
}
function addAlias(scope, alias) {
  const key = alias.toLowerCase();
  if (!scope.ordinals.has(key)) scope.ordinals.set(key, scope.ordinals.size);
}
function isCorrelated({ parts, scope, before }) {
  const key = (parts[0] ?? "").toLowerCase();
  const own = scope?.ordinals.get(key);
  if (own !== void 0 && own < before) return true;
  for (let outer = scope?.parent ?? null; outer; outer = outer.parent) {
    if (outer.ordinals.has(key)) return true;
  }
  return false;
}
function findCte(ctes, name) {
  const key = name.toLowerCase();
  for (let scope = ctes; scope; scope = scope.parent) if (scope.columns.has(key)) return scope;
  return null;
}

// src/languages/sql/reads.ts
var METADATA_TABLE = /^__TABLES(?:_SUMMARY)?__$/i;
var PROJECT_VIEWS = /^(?:SCHEMATA|JOBS|SESSIONS|RESERVATION|ORGANIZATION|SHARED|ASSIGNMENT|CAPACITY|OBJECT_PRIVILEGES)/i;
function emit(scan, effect) {
  scan.effects.push(effect);
}
function emitTable(scan, verb, path, extra) {
  if (!path || isTemporary(scan, path.parts)) return;
  emit(scan, {
    verb,
    kind: "bigquery-table",
    name: tableName(path.parts, scan.context),
    line: path.line,
    ...extra
  });
}
function emitRead(scan, path, scope) {
  if (isTemporary(scan, path.parts)) return;
  const effect = metadataRead(scan, path) ?? {
    verb: "read",
    kind: "bigquery-table",
    name: tableName(path.parts, scan.context),
    line: path.line
  };
  emit(scan, effect);
  if (path.parts.length < 2 || effect.verb === "list") return;
  const before = scope?.ordinals.size ?? 0;
  scan.candidates.push({ parts: path.parts, scope, before, slot: scan.effects.length - 1 });
}
function settleReads(scan) {
  const correlated = new Set(scan.candidates.filter(isCorrelated).map((candidate) => candidate.slot));
  const first2 = scan.candidates[0]?.slot ?? 0;
  scan.candidates.length = 0;
  if (correlated.size === 0) return;
  const kept = scan.effects.splice(first2).filter((_, offset) => !correlated.has(first2 + offset));
  for (const effect of kept) scan.effects.push(effect);
}
function isTemporary(scan, parts) {
  if (parts.length === 2 && parts[0]?.toUpperCase() === "_SESSION") return true;
  return parts.length === 1 && scan.temporary.has(withoutDecorator(parts)[0] ?? "");
}
function noteHole(scan) {
  limit(scan, "part of a SQL text is only known at run time");
}
function metadataRead(scan, path) {
  const { parts, line } = path;
  const at = parts.findIndex((part) => part.toUpperCase() === "INFORMATION_SCHEMA");
  const isLegacyList = METADATA_TABLE.test(parts.at(-1) ?? "");
  if (at < 0 && !isLegacyList) return void 0;
  const owner = parts.slice(0, at < 0 ? -1 : at);
  const view = at < 0 ? "" : parts[at + 1] ?? "";
  return { verb: "list", kind: "bigquery-dataset", name: listedName(scan, owner, view), line };
}
function listedName({ context }, owner, view) {
  const isRegion = /^region-/i.test(owner.at(-1) ?? "");
  if (isRegion) return owner.length > 1 ? owner.slice(0, -1).join(".") : context.project ?? owner.join(".");
  if (owner.length === 1 && PROJECT_VIEWS.test(view)) return owner.join(".");
  if (owner.length > 0) return datasetName(owner, context);
  if (context.dataset !== null && !PROJECT_VIEWS.test(view)) return datasetName([context.dataset], context);
  return context.project ?? "INFORMATION_SCHEMA";
}

// src/languages/sql/expression.ts
var never = () => false;
function scanExpression(scan, around, stop = never) {
  let openCases = 0;
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (upper === ")" || upper === "]") return;
    if (upper === "CASE") openCases++;
    else if (upper === "END" && openCases > 0) openCases--;
    else if (openCases === 0 && stop(scan)) return;
    scanTerm(scan, around, upper);
  }
}
function scanGroup(scan, around) {
  const opener = take2(scan);
  if (scan.depth >= DEPTH_LIMIT4) {
    passDeepGroup(scan);
    return;
  }
  scan.depth++;
  if (opener.upper === "(" && upperAt(scan) === "FROM") scan.query(scan, around);
  else scanExpression(scan, around);
  scan.depth--;
  closeGroup(scan, opener);
}
function passDeepGroup(scan) {
  noteDepth(scan);
  skipGroup(scan);
}
function startsQuery(scan) {
  const upper = upperAt(scan);
  if (upper === "SELECT") return true;
  if (upper !== "WITH") return false;
  if (upperAt(scan, 1) === "RECURSIVE") return true;
  return isName2(peek(scan, 1)) && (upperAt(scan, 2) === "AS" || upperAt(scan, 2) === "(") && upperAt(scan, 1) !== "OFFSET";
}
function scanTerm(scan, around, upper) {
  if (upper === "(" || upper === "[") scanGroup(scan, around);
  else if (startsQuery(scan)) scan.query(scan, around);
  else if (upper === "." && isName2(peek(scan, 1))) scan.at += 2;
  else if (upper === "TABLE" && isName2(peek(scan, 1)) && isArgument(scan)) readTableArgument(scan, around);
  else if (upper === "MODEL" && isName2(peek(scan, 1)) && isArgument(scan)) readModel(scan);
  else take2(scan);
}
function isArgument(scan) {
  const before = upperAt(scan, -1);
  return before === "(" || before === "," || before === ">";
}
function readTableArgument(scan, around) {
  scan.at++;
  const path = readPath(scan);
  if (path) readFrom3(scan, path, around);
}
function readModel(scan) {
  scan.at++;
  const path = readPath(scan);
  if (!path) return;
  emit(scan, { verb: "read", kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}
function readFrom3(scan, path, around) {
  const isBare = path.parts.length === 1;
  for (let ctes = around.ctes; isBare && ctes; ctes = ctes.parent) {
    if (ctes.columns.has((path.parts[0] ?? "").toLowerCase())) return;
  }
  emitRead(scan, path, around.aliases);
}

// src/languages/sql/keywords.ts
var CLAUSE_WORDS = new Set(
  "WHERE GROUP HAVING QUALIFY WINDOW ORDER LIMIT UNION INTERSECT EXCEPT JOIN INNER LEFT RIGHT FULL CROSS NATURAL ON USING FOR WITH WHEN THEN SET AS SELECT FROM END DO TABLESAMPLE MATCH_RECOGNIZE".split(" ")
);
var JOIN_WORDS = new Set(
  "JOIN INNER LEFT RIGHT FULL CROSS NATURAL OUTER".split(" ")
);
var SET_OPERATORS = new Set("UNION INTERSECT EXCEPT".split(" "));
var OPERATOR_WORDS = new Set(
  "AND OR NOT LIKE IN IS BETWEEN DISTINCT ALL ANY SOME THEN ELSE WHEN CASE INTERVAL FROM AS AT TIME ZONE NEW CAST DATE TIMESTAMP DATETIME NUMERIC BIGNUMERIC JSON SELECT ESCAPE COLLATE STRUCT".split(" ")
);
var VALUE_WORDS = new Set("NULL TRUE FALSE END".split(" "));

// src/languages/sql/from.ts
function scanFrom(scan, sight) {
  const sources = [];
  const merged = [];
  scanItems(scan, sight, sources, merged);
  return { sources, merged };
}
function isFromEnd(scan) {
  return isStatementEnd(scan) || upperAt(scan) === ")" || upperAt(scan) === "]" || upperAt(scan) === "|>";
}
function scanItems(scan, sight, sources, merged) {
  while (!isFromEnd(scan)) {
    scanItem(scan, sight, sources, merged);
    scanConditions(scan, sight, merged);
    if (accept(scan, ",") || accept(scan, ALTERNATIVE)) continue;
    if (!passJoin(scan)) return;
  }
}
function scanConditions(scan, sight, merged) {
  while (!isFromEnd(scan)) {
    if (accept(scan, "ON")) scanExpression(scan, sight.own, endsCondition);
    else if (upperAt(scan) === "USING" && upperAt(scan, 1) === "(") readUsing(scan, merged);
    else if (isBareHole(peek(scan))) {
      noteHole(scan);
      scan.at++;
    } else return;
  }
}
function endsCondition(scan) {
  const upper = upperAt(scan);
  if (upper === "," || upper === "|>") return true;
  if (!CLAUSE_WORDS.has(upper)) return false;
  return upperAt(scan, 1) !== "(" || upper !== "LEFT" && upper !== "RIGHT";
}
function readUsing(scan, merged) {
  scan.at += 2;
  while (!isStatementEnd(scan) && upperAt(scan) !== ")") {
    const token = take2(scan);
    if (isName2(token) && !merged.includes(token.text)) merged.push(token.text);
  }
  accept(scan, ")");
}
function passJoin(scan) {
  let offset = 0;
  while (JOIN_WORDS.has(upperAt(scan, offset))) {
    if (upperAt(scan, offset) === "JOIN") {
      scan.at += offset + 1;
      passJoinHint(scan);
      return true;
    }
    offset++;
    if (SET_OPERATORS.has(upperAt(scan, offset))) return false;
  }
  return false;
}
function passJoinHint(scan) {
  if (accept(scan, "EACH")) return;
  if (peek(scan).text === "@" && upperAt(scan, 1).startsWith("{")) scan.at += 2;
}
function scanItem(scan, sight, sources, merged) {
  accept(scan, "LATERAL");
  if (upperAt(scan) === "(") {
    scanParenthesised(scan, sight, sources, merged);
    return;
  }
  if (startsQuery(scan)) {
    scan.query(scan, sight.outer);
    return;
  }
  if (upperAt(scan) === "UNNEST" && upperAt(scan, 1) === "(") {
    scan.at++;
    scanGroup(scan, sight.own);
    sources.push({ alias: readSuffixes(scan, sight, null), columns: void 0 });
    return;
  }
  const path = CLAUSE_WORDS.has(upperAt(scan)) ? void 0 : readPath(scan);
  if (path === void 0) {
    if (!isFromEnd(scan) && !CLAUSE_WORDS.has(upperAt(scan)) && upperAt(scan) !== ",") scan.at++;
    return;
  }
  if (upperAt(scan) === "(") scanFunction(scan, sight, sources, path);
  else scanTable(scan, sight, sources, path);
}
function scanParenthesised(scan, sight, sources, merged) {
  const opener = take2(scan);
  if (scan.depth >= DEPTH_LIMIT4) {
    passDeepGroup(scan);
    sources.push({ alias: readSuffixes(scan, sight, null), columns: void 0 });
    return;
  }
  scan.depth++;
  const first2 = sources.length;
  if (startsQuery(scan) || upperAt(scan) === "FROM") {
    sources.push({ alias: null, columns: scan.query(scan, sight.outer) });
  } else {
    scanItems(scan, sight, sources, merged);
    if (endsQueryOperand(scan)) scan.query(scan, sight.outer);
  }
  scanExpression(scan, sight.own);
  scan.depth--;
  closeGroup(scan, opener);
  const alias = readSuffixes(scan, sight, null);
  if (alias !== null) nameSources(sources, first2, alias);
}
function endsQueryOperand(scan) {
  return SET_OPERATORS.has(upperAt(scan)) || upperAt(scan) === "ORDER" || upperAt(scan) === "|>" || JOIN_WORDS.has(upperAt(scan));
}
function nameSources(sources, first2, alias) {
  const inner = sources.splice(first2);
  const columns2 = inner.length === 1 ? inner[0]?.columns : void 0;
  sources.push({ alias, columns: columns2 });
}
var GRAPH_FUNCTIONS = /^(?:GRAPH_TABLE)$/;
function scanFunction(scan, sight, sources, path) {
  const name = path.parts.join(".").toUpperCase();
  if (GRAPH_FUNCTIONS.test(name)) readGraph(scan);
  else if (isRoutine(path)) {
    emit(scan, { verb: "read", kind: "other", name: tableName(path.parts, scan.context), line: path.line });
  }
  scanGroup(scan, sight.own);
  sources.push({ alias: readSuffixes(scan, sight, null), columns: void 0 });
}
function isRoutine(path) {
  return path.parts.length >= 2 && !/^(?:ML|AI|APPENDS|SAFE)$/i.test(path.parts[0] ?? "");
}
function readGraph(scan) {
  if (upperAt(scan) !== "(" || !isName2(peek(scan, 1))) return;
  const start = scan.at;
  scan.at++;
  const path = readPath(scan);
  scan.at = start;
  if (path)
    emit(scan, { verb: "read", kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}
function scanTable(scan, sight, sources, path) {
  const bare = path.parts.length === 1 ? path.parts[0] ?? "" : null;
  const cte = bare === null ? null : findCte(sight.own.ctes, bare);
  if (!cte) emitRead(scan, path, sight.own.aliases);
  const alias = readSuffixes(scan, sight, path.parts.at(-1) ?? null);
  sources.push({ alias, columns: bare === null ? void 0 : cte?.columns.get(bare.toLowerCase()) });
}
function readSuffixes(scan, sight, implicit) {
  let alias = implicit;
  while (!isFromEnd(scan)) {
    const upper = upperAt(scan);
    if (upper === "FOR" && /^SYSTEM/.test(upperAt(scan, 1))) skipSystemTime(scan, sight);
    else if (accept(scan, "WITH", "OFFSET")) readAlias(scan, sight.own.aliases);
    else if (/^(?:TABLESAMPLE|PIVOT|UNPIVOT|MATCH_RECOGNIZE)$/.test(upper)) {
      if (!skipToGroup(scan, sight)) break;
    } else {
      const found = readAlias(scan, null);
      if (found === null) break;
      alias = found;
    }
  }
  if (alias !== null) addAlias(sight.own.aliases, alias);
  return alias;
}
function readAlias(scan, scope) {
  const explicit = accept(scan, "AS");
  const token = peek(scan);
  const isAlias2 = isName2(token) && (explicit || !(CLAUSE_WORDS.has(token.upper) || isBareHole(token)));
  if (!isAlias2) return null;
  scan.at++;
  if (scope) addAlias(scope, token.text);
  return token.text;
}
function skipSystemTime(scan, sight) {
  scan.at++;
  while (/^(?:SYSTEM_TIME|SYSTEM|TIME|AS|OF)$/.test(upperAt(scan))) scan.at++;
  scanExpression(
    scan,
    sight.own,
    (inner) => endsCondition(inner) || upperAt(inner) === "AS" || isImplicitAlias(inner)
  );
}
function isImplicitAlias(scan) {
  const before = peek(scan, -1);
  const endsValue = before.upper === ")" || before.kind === "string" || before.kind === "param";
  return endsValue && isName2(peek(scan)) && !/^(?:AT|AND|OR)$/.test(upperAt(scan));
}
function skipToGroup(scan, sight) {
  for (let offset = 1; offset <= 4; offset++) {
    if (upperAt(scan, offset) !== "(") continue;
    scan.at += offset;
    scanGroup(scan, sight.own);
    return true;
  }
  return false;
}

// src/languages/sql/select.ts
function outputColumns(tokens, items, offer) {
  const columns2 = [];
  for (const item of items) {
    const names = itemNames(tokens, item, offer);
    if (names === void 0) return void 0;
    columns2.push(...names);
  }
  return columns2.length === 0 ? void 0 : columns2;
}
function itemNames(tokens, item, offer) {
  const star = starEnd(tokens, item);
  if (star === null) {
    const name = itemName(tokens, item);
    return name === void 0 ? void 0 : [name];
  }
  const alias = star === item.from ? null : tokens[item.from]?.text ?? null;
  const all = star - item.from > 2 ? void 0 : offeredColumns(offer, alias);
  return all && withoutExcepted(all, tokens, { from: star + 1, to: item.to });
}
function starEnd(tokens, { from, to }) {
  let at = from;
  while (at + 1 < to && tokens[at + 1]?.upper === "." && tokens[at]?.kind !== "mark") at += 2;
  return at < to && tokens[at]?.upper === "*" ? at : null;
}
function offeredColumns({ sources, merged }, alias) {
  if (alias !== null) return sources.find((source) => isNamed(source, alias))?.columns;
  if (sources.length === 0) return void 0;
  const columns2 = [...merged];
  for (const source of sources) {
    if (source.columns === void 0) return void 0;
    columns2.push(...source.columns.filter((column) => !merged.includes(column)));
  }
  return columns2;
}
function isNamed(source, alias) {
  return source.alias?.toLowerCase() === alias.toLowerCase();
}
function withoutExcepted(all, tokens, { from, to }) {
  if (tokens[from]?.upper !== "EXCEPT") return all;
  const excepted = /* @__PURE__ */ new Set();
  for (let at = from + 2; at < to && tokens[at]?.upper !== ")"; at++) {
    excepted.add(tokens[at]?.text.toLowerCase() ?? "");
  }
  return all.filter((column) => !excepted.has(column.toLowerCase()));
}
function itemName(tokens, { from, to }) {
  const last = tokens[to - 1];
  if (!last || last.kind !== "word" && last.kind !== "quoted") return void 0;
  const before = tokens[to - 2];
  if (to - 1 === from) return isWholeHole(last.text) ? void 0 : last.text;
  if (before?.upper === "AS" || before?.upper === "." && isPath(tokens, from, to)) return last.text;
  return isImplicitAlias2(before, last) ? last.text : void 0;
}
function isPath(tokens, from, to) {
  for (let at = from; at < to; at++) {
    const isDot = tokens[at]?.upper === ".";
    if ((at - from) % 2 === 0 ? isDot || tokens[at]?.kind === "mark" : !isDot) return false;
  }
  return true;
}
function isImplicitAlias2(before, last) {
  if (!before || VALUE_WORDS.has(last.upper)) return false;
  if (before.kind === "mark") return before.upper === ")" || before.upper === "]";
  return !OPERATOR_WORDS.has(before.upper);
}
function isWholeHole(text) {
  return /^(?:\uE000\d+\uE001|\{[^{}]*\})$/.test(text);
}

// src/languages/sql/query.ts
function scanQuery(scan, around) {
  if (scan.depth >= DEPTH_LIMIT4) {
    take2(scan);
    noteDepth(scan);
    return void 0;
  }
  scan.depth++;
  const columns2 = scanOperands(scan, around);
  scan.depth--;
  return columns2;
}
function scanOperands(scan, around) {
  const inside = upperAt(scan) === "WITH" ? scanWith(scan, around) : around;
  let columns2 = scanOperand(scan, inside);
  while (!isStatementEnd(scan) && upperAt(scan) !== ")" && upperAt(scan) !== "]") {
    if (passSetOperator(scan)) scanOperand(scan, inside);
    else if (accept(scan, "|>")) columns2 = scanPipe(scan, inside, columns2);
    else {
      const from = scan.at;
      scanExpression(scan, inside, endsSelect);
      if (scan.at === from) scan.at++;
    }
  }
  return columns2;
}
function scanWith(scan, around) {
  scan.at++;
  const ctes = { columns: /* @__PURE__ */ new Map(), parent: around.ctes };
  const inside = { ctes, aliases: around.aliases };
  if (accept(scan, "RECURSIVE")) registerAll(scan, ctes);
  while (isName2(peek(scan)) && upperAt(scan) !== "SELECT") {
    const name = take2(scan);
    if (isBareHole(name) && upperAt(scan) !== "AS") {
      noteHole(scan);
      continue;
    }
    const listed = upperAt(scan) === "(" ? readNameList(scan) : void 0;
    accept(scan, "AS");
    const columns2 = upperAt(scan) === "(" ? scanBody(scan, inside) : void 0;
    ctes.columns.set(name.text.toLowerCase(), listed ?? columns2);
    accept(scan, ",");
  }
  return inside;
}
function registerAll(scan, ctes) {
  let open = 0;
  for (let offset = 0; scan.at + offset < scan.tokens.length; offset++) {
    const upper = upperAt(scan, offset);
    if (upper === "(") open++;
    else if (upper === ")") open--;
    if (upper === ";" || open < 0 || open === 0 && upper === "SELECT") return;
    const isNamed2 = open === 0 && isName2(peek(scan, offset)) && upper !== "AS";
    if (isNamed2) ctes.columns.set(peek(scan, offset).text.toLowerCase(), void 0);
  }
}
function scanBody(scan, around) {
  const opener = take2(scan);
  if (scan.depth >= DEPTH_LIMIT4) {
    passDeepGroup(scan);
    return void 0;
  }
  scan.depth++;
  const columns2 = scanQuery(scan, around);
  scan.depth--;
  closeGroup(scan, opener);
  return columns2;
}
function readNameList(scan) {
  const names = [];
  let isKnown = true;
  let open = 0;
  let expectsName = true;
  do {
    const token = take2(scan);
    open += nesting(token);
    if (open !== 1) continue;
    if (token.upper === ",") expectsName = true;
    else if (expectsName && token.kind !== "mark") {
      expectsName = false;
      if (isConstraint(token, peek(scan))) continue;
      names.push(token.text);
      isKnown &&= isName2(token) && !isBareHole(token);
    }
  } while (open > 0 && !isStatementEnd(scan));
  return isKnown ? names : void 0;
}
function nesting({ upper }) {
  if (upper === "(" || upper === "<") return 1;
  return upper === ")" || upper === ">" ? -1 : 0;
}
function isConstraint(token, next) {
  if (token.upper === "CONSTRAINT") return isName2(next);
  return (token.upper === "PRIMARY" || token.upper === "FOREIGN") && next.upper === "KEY";
}
function scanOperand(scan, around) {
  const upper = upperAt(scan);
  if (upper === "SELECT") return scanSelect(scan, around);
  if (upper === "(") return scanBody(scan, around);
  if (upper === "FROM") return scanPipeSource(scan, around);
  if (startsQuery(scan)) return scanQuery(scan, around);
  if (isBareHole(peek(scan))) noteHole(scan);
  scanExpression(scan, around, endsSelect);
  return void 0;
}
var SELECT_MODIFIERS = /^(?:DISTINCT|ALL)$/;
function scanSelect(scan, around) {
  scan.at++;
  const aliases = openAliases(around.aliases);
  const own = { ctes: around.ctes, aliases };
  if (accept(scan, "WITH") && isName2(peek(scan))) passPrivacy(scan, own);
  while (SELECT_MODIFIERS.test(upperAt(scan))) scan.at++;
  const isValue = upperAt(scan) === "AS" && upperAt(scan, 1) === "VALUE";
  if (accept(scan, "AS")) scan.at++;
  const items = scanItems2(scan, own);
  let offer = { sources: [], merged: [] };
  if (accept(scan, "FROM")) offer = scanFrom(scan, { own, outer: around });
  scanExpression(scan, own, endsSelect);
  return isValue ? void 0 : outputColumns(scan.tokens, items, offer);
}
function passPrivacy(scan, own) {
  scan.at++;
  if (accept(scan, "OPTIONS") && upperAt(scan) === "(") scanGroup(scan, own);
}
function scanItems2(scan, own) {
  const items = [];
  while (!isStatementEnd(scan)) {
    const from = scan.at;
    passStar(scan);
    scanExpression(scan, own, endsItem);
    if (scan.at > from) items.push({ from, to: scan.at });
    if (!accept(scan, ",")) break;
  }
  return items;
}
function passStar(scan) {
  let offset = 0;
  while (isName2(peek(scan, offset)) && upperAt(scan, offset + 1) === ".") offset += 2;
  if (upperAt(scan, offset) === "*") scan.at += offset + 1;
}
var endsItem = (scan) => upperAt(scan) === "," || isFromClause(scan) || endsSelect(scan) || isTail(scan);
function isFromClause(scan) {
  return upperAt(scan) === "FROM" && upperAt(scan, -1) !== "DISTINCT";
}
function isTail(scan) {
  return /^(?:WHERE|GROUP|HAVING|QUALIFY|WINDOW|ORDER|LIMIT)$/.test(upperAt(scan));
}
function endsSelect(scan) {
  const upper = upperAt(scan);
  if (upper === "|>") return true;
  return setOperatorOffset(scan, upper) >= 0;
}
function setOperatorOffset(scan, upper) {
  let offset = 0;
  while (offset < 3 && JOIN_WORDS.has(upperAt(scan, offset))) offset++;
  const word = offset === 0 ? upper : upperAt(scan, offset);
  if (!SET_OPERATORS.has(word)) return -1;
  const next = upperAt(scan, offset + 1);
  return word === "UNION" || next === "ALL" || next === "DISTINCT" ? offset : -1;
}
function passSetOperator(scan) {
  const offset = setOperatorOffset(scan, upperAt(scan));
  if (offset < 0) return false;
  scan.at += offset + 1;
  while (/^(?:ALL|DISTINCT|BY|NAME|STRICT|CORRESPONDING|MATCHING)$/.test(upperAt(scan))) scan.at++;
  if (upperAt(scan) === "ON" && upperAt(scan, 1) === "(") {
    scan.at++;
    readNameList(scan);
  }
  return true;
}
function scanPipeSource(scan, around) {
  scan.at++;
  const own = { ctes: around.ctes, aliases: openAliases(around.aliases) };
  const { sources } = scanFrom(scan, { own, outer: around });
  scanExpression(scan, own, endsSelect);
  return sources.length === 1 ? sources[0]?.columns : void 0;
}
var KEEPING_PIPES = /^(?:WHERE|ORDER|LIMIT|AS|TABLESAMPLE|ASSERT|UNION|INTERSECT|EXCEPT|DISTINCT)$/;
function scanPipe(scan, around, before) {
  const own = { ctes: around.ctes, aliases: openAliases(around.aliases) };
  const upper = upperAt(scan);
  if (passSetOperator(scan)) {
    do
      scanOperand(scan, around);
    while (accept(scan, ","));
    return before;
  }
  if (upper === "SELECT") return scanSelect(scan, around);
  if (JOIN_WORDS.has(upper)) {
    while (JOIN_WORDS.has(upperAt(scan))) scan.at++;
    scanFrom(scan, { own, outer: around });
    return void 0;
  }
  scan.at++;
  scanExpression(scan, own, endsSelect);
  return KEEPING_PIPES.test(upper) ? before : void 0;
}

// src/languages/sql/options.ts
function readStorageUris(scan) {
  const uris = [];
  let open = 0;
  while (!isStatementEnd(scan)) {
    const { kind, text, line, upper } = peek(scan);
    if (kind === "string" && text.startsWith("gs://")) uris.push({ uri: text, line });
    take2(scan);
    if (upper === "(") open++;
    if (upper === ")") open--;
    if (open === 0) break;
  }
  return uris;
}
function moveTo(scan, ...words) {
  let open = 0;
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (open === 0 && words.includes(upper)) return true;
    if (upper === "(") open++;
    if (upper === ")") open--;
    scan.at++;
  }
  return false;
}

// src/languages/sql/create.ts
function scanCreate(scan) {
  const verb = accept(scan, "OR", "REPLACE") ? "replace" : "create";
  const isTemporary2 = accept(scan, "TEMP") || accept(scan, "TEMPORARY");
  while (/^(?:EXTERNAL|SNAPSHOT|AGGREGATE|MATERIALIZED|AUTHORIZED)$/.test(upperAt(scan))) scan.at++;
  const creation = { verb, isTemporary: isTemporary2 };
  if (accept(scan, "TABLE", "FUNCTION") || accept(scan, "FUNCTION")) createRoutine(scan, creation);
  else if (accept(scan, "PROCEDURE")) createProcedure(scan, creation);
  else if (accept(scan, "TABLE")) createTable(scan, creation);
  else if (accept(scan, "VIEW")) createView(scan);
  else if (accept(scan, "SCHEMA")) createSchema(scan, creation);
  else if (accept(scan, "MODEL")) createModel(scan, creation);
  else if (isOnTable(scan)) changeOnTable(scan);
  else scanExpression(scan, NO_SURROUNDINGS);
}
function isOnTable(scan) {
  const first2 = upperAt(scan);
  if (first2 === "ALL") return upperAt(scan, 1) === "ROW";
  return first2 === "ROW" && upperAt(scan, 1) === "ACCESS" || /^(?:SEARCH|VECTOR)$/.test(first2);
}
function changeOnTable(scan) {
  if (!moveTo(scan, "ON")) return;
  scan.at++;
  emitTable(scan, "write", readPath(scan));
  scanExpression(scan, NO_SURROUNDINGS);
}
function passCondition(scan) {
  accept(scan, "IF", "NOT", "EXISTS");
}
function createTable(scan, creation) {
  passCondition(scan);
  const path = readTarget(scan, "CREATE TABLE");
  if (!path) return;
  const slot = scan.effects.length;
  if (creation.isTemporary) hideTemporary(scan, path);
  else emitTable(scan, creation.verb, path);
  const isEmitted = scan.effects.length > slot;
  const listed = upperAt(scan) === "(" ? readNameList(scan) : void 0;
  const queried = scanTableClauses(scan);
  if (isEmitted) addColumns(scan, slot, listed?.length ? listed : queried);
}
function hideTemporary(scan, path) {
  scan.temporary.add(path.parts.at(-1) ?? "");
}
function scanTableClauses(scan) {
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (accept(scan, "LIKE") || accept(scan, "COPY") || accept(scan, "CLONE")) readSource(scan);
    else if (upper === "OPTIONS") readOptions2(scan);
    else if (accept(scan, "AS", "REPLICA", "OF")) readSource(scan);
    else if (accept(scan, "AS")) return scan.query(scan, NO_SURROUNDINGS);
    else if (upper === "FOR") skipSystemTime2(scan);
    else if (upper === "(") scanGroupOf(scan);
    else if (upper === ")") return void 0;
    else {
      if (isBareHole(peek(scan))) noteHole(scan);
      scan.at++;
    }
  }
  return void 0;
}
function readSource(scan) {
  const path = readPath(scan);
  if (path) emitRead(scan, path, null);
}
function readOptions2(scan) {
  scan.at++;
  for (const { uri, line } of readStorageUris(scan))
    emit(scan, { verb: "read", kind: "gcs-object", name: uri, line });
}
function skipSystemTime2(scan) {
  while (/^(?:FOR|SYSTEM_TIME|SYSTEM|TIME|AS|OF)$/.test(upperAt(scan))) scan.at++;
}
function scanGroupOf(scan) {
  scan.at++;
  scanExpression(scan, NO_SURROUNDINGS);
  accept(scan, ")");
}
function createView(scan) {
  passCondition(scan);
  const path = readTarget(scan, "CREATE VIEW");
  if (!path) return;
  const slot = scan.effects.length;
  emitTable(scan, "view", path);
  const listed = upperAt(scan) === "(" ? readNameList(scan) : void 0;
  const queried = scanTableClauses(scan);
  if (scan.effects.length > slot) addColumns(scan, slot, listed ?? queried);
}
function addColumns(scan, slot, columns2) {
  const effect = scan.effects[slot];
  if (effect && columns2 !== void 0) scan.effects[slot] = { ...effect, columns: columns2 };
}
function createSchema(scan, { verb }) {
  accept(scan, "IF", "NOT", "EXISTS");
  const path = readTarget(scan, "CREATE SCHEMA");
  if (!path) return;
  emit(scan, {
    verb,
    kind: "bigquery-dataset",
    name: datasetName(path.parts, scan.context),
    line: path.line
  });
  scanExpression(scan, NO_SURROUNDINGS);
}
function createModel(scan, { verb }) {
  passCondition(scan);
  emitOther(scan, verb);
  scanTableClauses(scan);
}
function createRoutine(scan, creation) {
  passCondition(scan);
  if (creation.isTemporary) readPath(scan);
  else emitOther(scan, creation.verb);
  scanExpression(scan, NO_SURROUNDINGS);
}
function createProcedure(scan, creation) {
  passCondition(scan);
  emitOther(scan, creation.verb);
  moveTo(scan, "BEGIN", "AS");
}
function emitOther(scan, verb) {
  const path = readPath(scan);
  if (!path || isTemporary(scan, path.parts)) return;
  emit(scan, { verb, kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}
function readTarget(scan, statement) {
  const path = readPath(scan);
  if (!path) scan.faults.push({ line: peek(scan, -1).line, message: `${statement} names nothing` });
  return path;
}

// src/languages/sql/change.ts
var TABLE_WORDS = /^(?:EXTERNAL|SNAPSHOT|MATERIALIZED|TEMP|TEMPORARY|AGGREGATE)$/;
function scanAlter(scan) {
  while (TABLE_WORDS.test(upperAt(scan))) scan.at++;
  const isDataset = accept(scan, "SCHEMA");
  const isTable = !isDataset && (accept(scan, "TABLE") || accept(scan, "VIEW"));
  const isModel = !isDataset && !isTable && accept(scan, "MODEL");
  if (!isDataset && !isTable && !isModel) {
    if (isOnTable(scan)) changeOnTable(scan);
    scanExpression(scan, NO_SURROUNDINGS);
    return;
  }
  accept(scan, "IF", "EXISTS");
  const path = readPath(scan);
  if (isDataset) emitDataset(scan, "write", path);
  else if (isModel) emitOther2(scan, "write", path);
  else if (path && accept(scan, "RENAME", "TO")) renameTable(scan, path);
  else emitTable(scan, "write", path);
  scanExpression(scan, NO_SURROUNDINGS);
}
function renameTable(scan, from) {
  const to = readPath(scan);
  if (!to) return;
  const bare = to.parts.at(-1) ?? "";
  if (isTemporary(scan, from.parts)) {
    scan.temporary.add(bare);
    return;
  }
  const target = to.parts.length > 1 ? to.parts : [...from.parts.slice(0, -1), bare];
  emitTable(scan, "rename", from, { to: tableName(target, scan.context) });
}
function scanDrop(scan) {
  while (TABLE_WORDS.test(upperAt(scan))) scan.at++;
  if (accept(scan, "TABLE", "FUNCTION") || accept(scan, "FUNCTION") || accept(scan, "PROCEDURE") || accept(scan, "MODEL")) {
    emitOther2(scan, "drop", readTarget2(scan));
  } else if (accept(scan, "TABLE") || accept(scan, "VIEW")) emitTable(scan, "drop", readTarget2(scan));
  else if (accept(scan, "SCHEMA")) emitDataset(scan, "drop", readTarget2(scan));
  else if (isOnTable(scan)) changeOnTable(scan);
  scanExpression(scan, NO_SURROUNDINGS);
}
function scanUndrop(scan) {
  if (accept(scan, "SCHEMA")) emitDataset(scan, "create", readTarget2(scan));
  scanExpression(scan, NO_SURROUNDINGS);
}
function scanGrant(scan) {
  if (!moveTo(scan, "ON")) return;
  scan.at++;
  while (/^(?:EXTERNAL|MATERIALIZED)$/.test(upperAt(scan))) scan.at++;
  if (accept(scan, "SCHEMA")) emitDataset(scan, "write", readPath(scan));
  else if (accept(scan, "TABLE") || accept(scan, "VIEW")) emitTable(scan, "write", readPath(scan));
  if (!isStatementEnd(scan)) scanExpression(scan, NO_SURROUNDINGS);
}
function readTarget2(scan) {
  accept(scan, "IF", "EXISTS");
  accept(scan, "IF", "NOT", "EXISTS");
  return readPath(scan);
}
function emitDataset(scan, verb, path) {
  if (!path) return;
  emit(scan, {
    verb,
    kind: "bigquery-dataset",
    name: datasetName(path.parts, scan.context),
    line: path.line
  });
}
function emitOther2(scan, verb, path) {
  if (!path) return;
  emit(scan, { verb, kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}

// src/languages/sql/dml.ts
function scanInsert(scan) {
  accept(scan, "INTO");
  emitTable(scan, "dml", readPath(scan));
  if (upperAt(scan) === "(" && !opensQuery(scan)) readNameList(scan);
  if (startsQuery(scan) || upperAt(scan) === "(" || upperAt(scan) === "FROM")
    scan.query(scan, NO_SURROUNDINGS);
  scanExpression(scan, NO_SURROUNDINGS);
}
function opensQuery(scan) {
  let offset = 0;
  while (upperAt(scan, offset) === "(") offset++;
  return /^(?:SELECT|WITH|FROM)$/.test(upperAt(scan, offset));
}
function scanUpdate(scan) {
  const { own } = readTarget3(scan);
  scanExpression(scan, own, (inner) => upperAt(inner) === "FROM");
  if (accept(scan, "FROM")) scanFrom(scan, { own, outer: NO_SURROUNDINGS });
  scanExpression(scan, own);
}
function scanDelete(scan) {
  accept(scan, "FROM");
  const { own } = readTarget3(scan);
  scanExpression(scan, own);
}
function scanMerge(scan) {
  accept(scan, "INTO");
  const { own } = readTarget3(scan);
  if (accept(scan, "USING")) scanFrom(scan, { own, outer: NO_SURROUNDINGS });
  scanExpression(scan, own);
}
function scanTruncate(scan) {
  accept(scan, "TABLE");
  emitTable(scan, "dml", readPath(scan));
  scanExpression(scan, NO_SURROUNDINGS);
}
function readTarget3(scan) {
  const path = readPath(scan);
  emitTable(scan, "dml", path);
  const aliases = openAliases(null);
  const explicit = accept(scan, "AS");
  const token = peek(scan);
  if (isName2(token) && (explicit || !(CLAUSE_WORDS.has(token.upper) || isBareHole(token)))) {
    addAlias(aliases, token.text);
    scan.at++;
  } else if (path) addAlias(aliases, path.parts.at(-1) ?? "");
  return { own: { ctes: null, aliases } };
}
function scanExport(scan) {
  if (!accept(scan, "DATA")) return;
  while (moveTo(scan, "OPTIONS", "AS")) {
    if (accept(scan, "AS")) {
      scan.query(scan, NO_SURROUNDINGS);
      return;
    }
    scan.at++;
    for (const { uri, line } of readStorageUris(scan))
      emit(scan, { verb: "extract", kind: "gcs-object", name: uri, line });
  }
}
function scanLoad(scan) {
  if (!accept(scan, "DATA")) return;
  if (!accept(scan, "INTO")) accept(scan, "OVERWRITE");
  accept(scan, "TEMP");
  accept(scan, "TEMPORARY");
  accept(scan, "TABLE");
  emitTable(scan, "load", readPath(scan));
  while (!isStatementEnd(scan)) {
    if (upperAt(scan) === "FILES" && upperAt(scan, 1) === "(") readFiles(scan);
    else if (upperAt(scan) === "(") scanGroup(scan, NO_SURROUNDINGS);
    else scan.at++;
  }
}
function readFiles(scan) {
  scan.at++;
  for (const { uri, line } of readStorageUris(scan))
    emit(scan, { verb: "read", kind: "gcs-object", name: uri, line });
}

// src/languages/sql/texts.ts
function readText(scan, variables) {
  const parts = [];
  let isKnown = false;
  do {
    const part = readOperand(scan, variables);
    if (part === void 0) return void 0;
    isKnown ||= part.isKnown;
    parts.push(part.text);
  } while (passConcatenation(scan));
  return isKnown ? parts.join("") : void 0;
}
function passConcatenation(scan) {
  if (upperAt(scan) !== "|" || upperAt(scan, 1) !== "|") return false;
  scan.at += 2;
  return true;
}
function readOperand(scan, variables) {
  const token = peek(scan);
  if (token.kind === "string" || token.kind === "number") {
    scan.at++;
    return { text: token.text, isKnown: true };
  }
  if (token.upper === "(") return readGrouped(scan, variables);
  if (token.kind === "param") {
    scan.at++;
    return { text: `{${token.text.replace(/^@+/, "")}}`, isKnown: false };
  }
  if (!isName2(token)) return void 0;
  if (upperAt(scan, 1) === "(") return readCall(scan, variables);
  return readVariable2(scan, variables);
}
function readGrouped(scan, variables) {
  scan.at++;
  const text = readText(scan, variables);
  if (text === void 0 || upperAt(scan) !== ")") return void 0;
  scan.at++;
  return { text, isKnown: true };
}
function readVariable2(scan, variables) {
  let name = take2(scan).text;
  while (upperAt(scan) === "." && isName2(peek(scan, 1))) {
    scan.at++;
    name += `.${take2(scan).text}`;
  }
  const text = variables.get(name.toLowerCase());
  return text === void 0 ? { text: `{${name}}`, isKnown: false } : { text, isKnown: true };
}
function readCall(scan, variables) {
  const name = take2(scan).upper;
  scan.at++;
  const args = readArguments(scan, variables);
  if (args === void 0) return void 0;
  if (name === "CONCAT")
    return { text: args.map(({ text }) => text).join(""), isKnown: args.some((arg) => arg.isKnown) };
  if (name === "FORMAT" && args[0]?.isKnown) return { text: format(args), isKnown: true };
  return { text: `{${name.toLowerCase()}}`, isKnown: false };
}
function readArguments(scan, variables) {
  const args = [];
  while (!isStatementEnd(scan) && upperAt(scan) !== ")") {
    args.push(readArgument(scan, variables));
    if (upperAt(scan) === ",") scan.at++;
  }
  if (upperAt(scan) !== ")") return void 0;
  scan.at++;
  return args;
}
function readArgument(scan, variables) {
  const from = scan.at;
  const hole = peek(scan).text;
  const first2 = readOperand(scan, variables);
  if (first2 && /^[,)]$/.test(upperAt(scan))) return first2;
  scan.at = from;
  const text = readText(scan, variables);
  if (text !== void 0 && /^[,)]$/.test(upperAt(scan))) return { text, isKnown: true };
  skipArgument(scan);
  return { text: `{${/^[\w.]+$/.test(hole) ? hole : "…"}}`, isKnown: false };
}
function skipArgument(scan) {
  let open = 0;
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (open === 0 && (upper === "," || upper === ")")) return;
    if (upper === "(" || upper === "[") open++;
    if (upper === ")" || upper === "]") open--;
    scan.at++;
  }
}
function format([pattern, ...values]) {
  let next = 0;
  return (pattern?.text ?? "").replace(/%(?:%|[-+ #0\d.]*[a-zA-Z])/g, (match) => {
    if (match === "%%") return "%";
    return values[next++]?.text ?? "{…}";
  });
}

// src/languages/sql/variables.ts
var VARIABLE_LIMIT = 500;
function remember2(scan, name, text) {
  notePrevious(scan, name, scan.variables.get(name));
  if (text === void 0) scan.variables.delete(name);
  else if (scan.variables.size < VARIABLE_LIMIT || scan.variables.has(name)) scan.variables.set(name, text);
}
function openBlock(scan) {
  scan.blocks.push({ isConditional: false, previous: /* @__PURE__ */ new Map() });
}
function openCondition(scan) {
  scan.blocks.push({ isConditional: true, previous: /* @__PURE__ */ new Map() });
}
function openLoop(scan) {
  const settings = lastSettings(scan);
  for (const name of [...scan.variables.keys()]) {
    if ((settings.get(name) ?? -1) >= scan.at) remember2(scan, name, void 0);
  }
  openCondition(scan);
}
function nextBranch(scan) {
  for (const [name, text] of scan.blocks.at(-1)?.previous ?? []) {
    if (text === void 0) scan.variables.delete(name);
    else scan.variables.set(name, text);
  }
}
function closeBlock(scan) {
  const block = scan.blocks.pop();
  for (const [name, text] of block?.previous ?? []) {
    notePrevious(scan, name, text);
    if (block?.isConditional) scan.variables.delete(name);
  }
}
function notePrevious(scan, name, text) {
  const previous = scan.blocks.at(-1)?.previous;
  if (previous && !previous.has(name)) previous.set(name, text);
}
function lastSettings(scan) {
  if (scan.settings.size > 0 || scan.variables.size === 0) return scan.settings;
  for (let at = 0; at < scan.tokens.length; at++) {
    const offset = at - scan.at;
    const isSetting = upperAt(scan, offset) === "SET" && isName2(peek(scan, offset + 1));
    if (isSetting) scan.settings.set(peek(scan, offset + 1).text.toLowerCase(), at);
  }
  if (scan.settings.size === 0) scan.settings.set("", -1);
  return scan.settings;
}

// src/languages/sql/script.ts
var STATEMENTS = {
  CREATE: scanCreate,
  ALTER: scanAlter,
  DROP: scanDrop,
  UNDROP: scanUndrop,
  GRANT: scanGrant,
  REVOKE: scanGrant,
  INSERT: scanInsert,
  UPDATE: scanUpdate,
  DELETE: scanDelete,
  MERGE: scanMerge,
  TRUNCATE: scanTruncate,
  EXPORT: scanExport,
  LOAD: scanLoad,
  CALL: scanCall,
  EXECUTE: scanExecute,
  DECLARE: scanDeclare,
  SET: scanSet
};
var endsCondition2 = (scan) => /^(?:THEN|DO|WHEN)$/.test(upperAt(scan));
var LONE_WORDS = /^(?:THEN|DO|BREAK|LEAVE|CONTINUE|ITERATE|COMMIT|ROLLBACK|RAISE|RETURN)$/;
var SHAPES = {
  BEGIN: scanBegin,
  IF: (scan) => scanCondition(scan, openCondition),
  CASE: (scan) => scanCondition(scan, openCondition),
  ELSEIF: (scan) => scanCondition(scan, nextBranch),
  WHEN: (scan) => scanCondition(scan, nextBranch),
  ELSE: nextBranch,
  EXCEPTION: (scan) => scanCondition(scan, nextBranch),
  WHILE: (scan) => scanCondition(scan, openLoop),
  FOR: (scan) => scanCondition(scan, openLoop),
  LOOP: openLoop,
  REPEAT: openLoop,
  UNTIL: (scan) => scanExpression(scan, NO_SURROUNDINGS, (inner) => upperAt(inner) === "END"),
  ASSERT: (scan) => scanExpression(scan, NO_SURROUNDINGS),
  END: passEnd
};
function scanScript(scan) {
  while (!isEnd(scan)) {
    const from = scan.at;
    scan.hasOpenGroup = false;
    scanStatement(scan);
    settleReads(scan);
    if (scan.at === from) scan.at++;
  }
}
function scanStatement(scan) {
  if (accept(scan, ";")) return;
  const { upper } = peek(scan);
  if (isLabel(scan)) {
    scan.at += 2;
    return;
  }
  if (startsQuery(scan) || upper === "(" || upper === "FROM" || upper === "WITH") {
    scan.query(scan, NO_SURROUNDINGS);
    return;
  }
  const known2 = ownEntry(STATEMENTS, upper) ?? ownEntry(SHAPES, upper);
  if (!known2 && !LONE_WORDS.test(upper)) {
    scanUnknown(scan);
    return;
  }
  scan.at++;
  known2?.(scan);
}
function ownEntry(table, key) {
  return Object.hasOwn(table, key) ? table[key] : void 0;
}
function isLabel(scan) {
  return isName2(peek(scan)) && upperAt(scan, 1) === ":" && /^(?:BEGIN|LOOP|WHILE|REPEAT|FOR)$/.test(upperAt(scan, 2));
}
function scanBegin(scan) {
  if (accept(scan, "TRANSACTION") || upperAt(scan) === ";" || isEnd(scan)) return;
  openBlock(scan);
}
function passEnd(scan) {
  closeBlock(scan);
  while (/^(?:IF|WHILE|LOOP|FOR|REPEAT|CASE)$/.test(upperAt(scan))) scan.at++;
  if (isName2(peek(scan)) && upperAt(scan, 1) === ";") scan.at++;
}
function scanCondition(scan, enter) {
  enter(scan);
  if (upperAt(scan, -1) === "FOR" && upperAt(scan, 1) === "IN") scan.at += 2;
  if (upperAt(scan, -1) === "CASE" && upperAt(scan) === "WHEN") return;
  scanExpression(scan, NO_SURROUNDINGS, endsCondition2);
}
function scanUnknown(scan) {
  const token = peek(scan);
  if (isBareHole(token)) noteHole(scan);
  else if (token.upper === ")") noteStrayCloser(scan, token.line);
  else if (token.kind === "word") limit(scan, `statement not known: ${token.text.slice(0, 40)}`);
  const from = scan.at;
  scanExpression(scan, NO_SURROUNDINGS, (inner) => inner.at > from && startsStatement(inner));
  if (upperAt(scan) === ")" || upperAt(scan) === "]") scan.at++;
}
function noteStrayCloser(scan, line) {
  if (scan.checksGroups) scan.faults.push({ line, message: "closing parenthesis without an opening one" });
}
function startsStatement(scan) {
  const upper = upperAt(scan);
  const next = upperAt(scan, 1);
  if (upper === "CREATE" || upper === "DROP")
    return /^(?:OR|TABLE|VIEW|TEMP|EXTERNAL|MATERIALIZED|SCHEMA|SNAPSHOT)$/.test(next);
  if (upper === "INSERT" || upper === "MERGE") return next === "INTO";
  return upper === "DELETE" && next === "FROM" || upper === "TRUNCATE" && next === "TABLE";
}
function scanCall(scan) {
  const path = readPath(scan);
  if (path)
    emit(scan, {
      verb: "execute",
      kind: "other",
      name: tableName(path.parts, scan.context),
      line: path.line
    });
  scanExpression(scan, NO_SURROUNDINGS);
}
function scanExecute(scan) {
  const { line } = peek(scan, -1);
  accept(scan, "IMMEDIATE");
  const from = scan.at;
  const text = readText(scan, scan.variables);
  scan.at = from;
  if (text === void 0) emitDynamic(scan, line);
  else scan.nested(text, line);
  scanExpression(scan, NO_SURROUNDINGS);
}
function emitDynamic(scan, line) {
  limit(scan, "a statement is put together at run time (EXECUTE IMMEDIATE)");
  const name = tableName(["{dynamic}"], { project: null, dataset: null });
  const { dataset } = scan.context;
  const full = dataset === null ? name : tableName([dataset, name], scan.context);
  emit(scan, { verb: "execute", kind: "bigquery-table", name: full, line, dynamic: true });
}
function scanDeclare(scan) {
  const names = [];
  while (isName2(peek(scan))) {
    names.push(take2(scan).text.toLowerCase());
    if (!accept(scan, ",")) break;
  }
  scanExpression(scan, NO_SURROUNDINGS, (inner) => upperAt(inner) === "DEFAULT");
  if (!accept(scan, "DEFAULT")) return;
  const from = scan.at;
  const text = readText(scan, scan.variables);
  for (const name of names) remember2(scan, name, text);
  scan.at = from;
  scanExpression(scan, NO_SURROUNDINGS);
}
function scanSet(scan) {
  if (upperAt(scan) === "(") scanGroup(scan, NO_SURROUNDINGS);
  const name = isName2(peek(scan)) && upperAt(scan, 1) === "=" ? peek(scan).text.toLowerCase() : null;
  if (name !== null) {
    scan.at += 2;
    const from = scan.at;
    remember2(scan, name, readText(scan, scan.variables));
    scan.at = from;
  }
  scanExpression(scan, NO_SURROUNDINGS);
}

// src/languages/sql/scan-sql.ts
var SIZE_LIMIT_CHARS = 8e6;
var NESTING_LIMIT = 4;
function scanSql(text, context) {
  return scanAt(text, context, 0);
}
function scanAt(text, context, nesting2) {
  const isTooLong = text.length > SIZE_LIMIT_CHARS;
  const lexis = readTokens(isTooLong ? text.slice(0, SIZE_LIMIT_CHARS) : text);
  const scan = {
    tokens: lexis.tokens,
    at: 0,
    depth: 0,
    context,
    effects: [],
    faults: [...lexis.faults],
    limits: /* @__PURE__ */ new Set(),
    candidates: [],
    temporary: /* @__PURE__ */ new Set(),
    variables: /* @__PURE__ */ new Map(),
    blocks: [],
    settings: /* @__PURE__ */ new Map(),
    checksGroups: !lexis.hasControlFlow,
    hasOpenGroup: false,
    query: scanQuery,
    nested: (inner, line) => scanNested(scan, inner, line, nesting2)
  };
  if (isTooLong) scan.limits.add(`text longer than ${SIZE_LIMIT_CHARS} characters: the rest was not scanned`);
  if (lexis.hasControlFlow)
    scan.limits.add("template conditions and loops were not evaluated: all branches were scanned");
  scanScript(scan);
  return {
    effects: withoutRepeatedReads(scan.effects),
    faults: scan.faults.sort((a, b) => a.line - b.line),
    complete: scan.limits.size === 0,
    limits: [...scan.limits]
  };
}
function scanNested(outer, text, line, nesting2) {
  if (nesting2 >= NESTING_LIMIT) {
    outer.limits.add("dynamic SQL within dynamic SQL was not followed");
    return;
  }
  const inner = scanAt(text, outer.context, nesting2 + 1);
  for (const effect of inner.effects) outer.effects.push({ ...effect, line });
  for (const sentence of inner.limits) outer.limits.add(sentence);
}
function withoutRepeatedReads(effects) {
  const seen = /* @__PURE__ */ new Set();
  return effects.filter(({ verb, kind, name }) => {
    if (verb !== "read" && verb !== "list") return true;
    const key = `${verb} ${kind} ${name}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

// src/languages/commands/arguments.ts
function parseArguments(args, grammar) {
  const flags = /* @__PURE__ */ new Map();
  const positionals = [];
  let at = 0;
  while (at < args.length) {
    const arg = args[at] ?? "";
    if (arg === "--") {
      positionals.push(...args.slice(at + 1));
      at = args.length;
    } else if (!/^-{1,2}[A-Za-z]/.test(arg)) {
      if (grammar.stopsAtPositional) break;
      positionals.push(arg);
      at++;
    } else at += addFlag(flags, arg, args[at + 1], grammar);
  }
  return { flags, positionals, rest: args.slice(at) };
}
function addFlag(flags, arg, next, { valued }) {
  const equals = arg.indexOf("=");
  const name = arg.slice(0, equals < 0 ? void 0 : equals).replace(/^-+/, "");
  const takesNext = equals < 0 && valued.has(name) && next !== void 0;
  const value = equals >= 0 ? arg.slice(equals + 1) : takesNext ? next : "true";
  flags.set(name, [...flags.get(name) ?? [], value]);
  return takesNext ? 2 : 1;
}
function flagValue({ flags }, ...names) {
  for (const name of names) {
    const value = flags.get(name)?.at(-1);
    if (value !== void 0) return value;
  }
  return null;
}
function isOn(parsed, ...names) {
  const value = flagValue(parsed, ...names);
  return value !== null && !/^(?:false|0|no|f)$/i.test(value);
}

// src/languages/commands/command.ts
function plain(tool) {
  return { tool, effects: [], call: null };
}

// src/languages/commands/bq.ts
var GLOBAL_VALUED = new Set(
  "project_id dataset_id location format bigqueryrc credential_file job_id application_default_credential_file api api_version service_account apilog httplib2_debuglevel ca_certificates_file".split(
    " "
  )
);
var VALUED = /* @__PURE__ */ new Set([
  ...GLOBAL_VALUED,
  ..."destination_table destination_schema destination_kms_key max_rows n max_rows_per_request start_row s parameter label set_label clear_label time_partitioning_type time_partitioning_field time_partitioning_expiration range_partitioning clustering_fields maximum_bytes_billed udf_resource external_table_definition schema_update_option schedule display_name target_dataset refresh_window_days params expiration default_table_expiration default_partition_expiration description source data_source schema source_format field_delimiter F skip_leading_rows null_marker quote encoding E max_bad_records hive_partitioning_mode hive_partitioning_source_uri_prefix projection_fields json_extension view view_udf_resource materialized_view refresh_interval_ms destination_format compression print_header_value filter page_token k max_results min_creation_time reference_file_schema_uri connection connection_id storage_billing_model max_time_travel_hours kms_key reservation_id session_id i decimal_target_types sync_period p policy_tag model_type transfer_config etag etags column_name_character_map time_zone date_format".split(" ")
]);
function readBq(args, outer) {
  const global = parseArguments(args, { valued: GLOBAL_VALUED, stopsAtPositional: true });
  const [verb = "", ...rest] = global.rest;
  const local = parseArguments(rest, { valued: verb === "show" ? GLOBAL_VALUED : VALUED });
  const parsed = {
    flags: new Map([...global.flags, ...local.flags]),
    positionals: local.positionals
  };
  const context = withDefaults(parsed, outer);
  const read2 = Object.hasOwn(VERBS, verb) ? VERBS[verb] : void 0;
  return { ...plain("bq"), effects: read2?.(parsed, context) ?? [] };
}
var VERBS = {
  query: readQuery,
  mk: readMake,
  cp: readCopy2,
  rm: readRemove,
  load: readLoad,
  extract: readExtract,
  update: readUpdate,
  insert: (parsed, context) => onTable("write", parsed.positionals[0], context),
  show: readShow,
  head: (parsed, context) => onTable("read", parsed.positionals[0], context),
  ls: readList2,
  truncate: (parsed, context) => onTable("dml", parsed.positionals[0], context),
  "add-iam-policy-binding": (parsed, context) => onTable("write", parsed.positionals[0], context),
  "remove-iam-policy-binding": (parsed, context) => onTable("write", parsed.positionals[0], context)
};
function withDefaults(parsed, outer) {
  const project = flagValue(parsed, "project_id") ?? outer.project;
  const dataset = flagValue(parsed, "dataset_id");
  const parts = dataset === null ? null : splitName(dataset);
  if (!parts) return { ...outer, project };
  return {
    ...outer,
    project: parts.length > 1 ? parts[0] ?? project : project,
    dataset: parts.at(-1) ?? null
  };
}
function readQuery(parsed, context) {
  if (isOn(parsed, "dry_run")) return [];
  const destination = flagValue(parsed, "destination_table");
  const text = parsed.positionals.join(" ");
  const isSqlName = (effect) => ({ ...effect });
  const target = destination === null ? [] : onTable(destinationVerb(parsed), destination, context);
  return [...target, ...scanSql(text, context).effects.map(isSqlName)];
}
function destinationVerb(parsed) {
  if (isOn(parsed, "replace")) return "replace";
  return isOn(parsed, "append_table") ? "write" : "create";
}
function readMake(parsed, context) {
  const query = flagValue(parsed, "view", "materialized_view");
  const [name] = parsed.positionals;
  if (query !== null) {
    const scan = scanSql(query, context);
    return [...onTable("view", name, context), ...scan.effects];
  }
  if (name === void 0 || isOn(parsed, "transfer_run", "reservation", "connection", "transfer_config"))
    return [];
  const isTable = isOn(parsed, "table", "t") || flagValue(parsed, "schema", "external_table_definition", "time_partitioning_type") !== null;
  const isDataset = isOn(parsed, "dataset", "d") || !isTable && splitName(name).length === 1;
  const isCopy = isOn(parsed, "snapshot", "clone");
  if (isCopy) return readCopy2(parsed, context);
  return isDataset ? onDataset("create", name, context) : onTable("create", name, context);
}
function readCopy2(parsed, context) {
  const to = parsed.positionals[1];
  if (to === void 0) return [];
  const target = tableName(splitName(to), context);
  return (parsed.positionals[0] ?? "").split(",").flatMap((from) => onTable("copy", from, context, target));
}
function readRemove(parsed, context) {
  const [name] = parsed.positionals;
  if (name === void 0 || isOn(parsed, "transfer_config", "reservation", "capacity_commitment", "j"))
    return [];
  if (isOn(parsed, "m", "model", "routine")) {
    return [{ verb: "drop", kind: "other", name: tableName(splitName(name), context), line: 1 }];
  }
  const isTable = isOn(parsed, "t", "table");
  const isDataset = !isTable && (isOn(parsed, "d", "dataset") || isWholeDataset(parsed, name));
  return isDataset ? onDataset("drop", name, context) : onTable("drop", name, context);
}
function isWholeDataset(parsed, name) {
  return splitName(name).length === 1 || isOn(parsed, "r", "recursive");
}
function readLoad(parsed, context) {
  const [table, source = ""] = parsed.positionals;
  const effects = source.split(",").filter((uri) => uri.startsWith("gs://")).map((name) => ({ verb: "read", kind: "gcs-object", name, line: 1 }));
  return [...onTable("load", table, context), ...effects];
}
function readExtract(parsed, context) {
  const [table, targets = ""] = parsed.positionals;
  if (isOn(parsed, "m", "model")) return [];
  return targets.split(",").flatMap((to) => onTable("extract", table, context, to));
}
function readUpdate(parsed, context) {
  const [name] = parsed.positionals;
  const query = flagValue(parsed, "view");
  if (query !== null) return [...onTable("view", name, context), ...scanSql(query, context).effects];
  if (name === void 0) return [];
  const isDataset = isOn(parsed, "dataset", "d") || !isOn(parsed, "table", "t") && splitName(name).length === 1;
  return isDataset ? onDataset("write", name, context) : onTable("write", name, context);
}
function readShow(parsed, context) {
  const [name] = parsed.positionals;
  if (name === void 0 || isOn(parsed, "j", "job")) return [];
  const isDataset = isOn(parsed, "d", "dataset") || splitName(name).length === 1;
  return isDataset ? onDataset("read", name, context) : onTable("read", name, context);
}
function readList2(parsed, context) {
  const name = parsed.positionals[0] ?? context.dataset ?? void 0;
  if (name === void 0 || isOn(parsed, "j", "jobs", "p", "projects", "d", "datasets")) return [];
  return name.endsWith(":") ? [] : onDataset("list", name, context);
}
function onTable(verb, name, context, to) {
  if (name === void 0 || name === "") return [];
  const full = tableName(splitName(name), context);
  return [{ verb, kind: "bigquery-table", name: full, ...to === void 0 ? {} : { to }, line: 1 }];
}
function onDataset(verb, name, context) {
  return [{ verb, kind: "bigquery-dataset", name: datasetName(splitName(name), context), line: 1 }];
}

// src/languages/commands/storage.ts
var GSUTIL_VALUED = new Set("o h u i c l p b s j x y K L a storage-class location project".split(" "));
function readGsutil(args) {
  const global = parseArguments(args, { valued: /* @__PURE__ */ new Set(["o", "h", "u", "i"]), stopsAtPositional: true });
  const [verb = "", ...rest] = global.rest;
  const valued = verb === "mb" || verb === "rsync" ? GSUTIL_VALUED : /* @__PURE__ */ new Set(["L", "h", "o", "z", "j", "s"]);
  const { flags, positionals } = parseArguments(rest, { valued });
  if (verb === "rsync" && flags.has("n")) return plain("gsutil");
  return { ...plain("gsutil"), effects: readStorage({ flags, positionals: [verb, ...positionals] }) };
}
function readStorage({ positionals: [verb = "", ...names] }) {
  if (verb === "cp" || verb === "rsync") return copies(names);
  if (verb === "mv") return moves(names);
  if (verb === "buckets") return buckets(names);
  const found = Object.hasOwn(VERBS2, verb) ? VERBS2[verb] : void 0;
  return found === void 0 ? [] : addresses(names).map((name) => onAddress(found, name));
}
var VERBS2 = {
  rm: "delete",
  ls: "list",
  cat: "read",
  stat: "read",
  du: "list",
  hash: "read",
  mb: "create",
  rb: "delete"
};
var BUCKET_VERBS = {
  create: "create",
  delete: "delete",
  describe: "read",
  list: "list",
  update: "write"
};
function buckets([verb = "", ...names]) {
  const found = Object.hasOwn(BUCKET_VERBS, verb) ? BUCKET_VERBS[verb] : void 0;
  return found === void 0 ? [] : addresses(names).map((name) => onAddress(found, name));
}
function copies(names) {
  const to = names.at(-1) ?? "";
  const sources = names.slice(0, -1);
  if (!isAddress(to)) return addresses(sources).map((name) => onAddress("read", name));
  const remote = addresses(sources);
  if (remote.length < sources.length || sources.length === 0) {
    return [...remote.map((name) => ({ ...onAddress("copy", name), to })), onAddress("write", to)];
  }
  return remote.map((name) => ({ ...onAddress("copy", name), to }));
}
function moves(names) {
  const to = names.at(-1) ?? "";
  const sources = names.slice(0, -1);
  if (!isAddress(to))
    return addresses(sources).flatMap((name) => [onAddress("read", name), onAddress("delete", name)]);
  const remote = addresses(sources).map((name) => ({ ...onAddress("rename", name), to }));
  return remote.length < sources.length ? [...remote, onAddress("write", to)] : remote;
}
function addresses(names) {
  return names.filter(isAddress);
}
function isAddress(name) {
  return name.startsWith("gs://");
}
function onAddress(verb, name) {
  const isBucket = /^gs:\/\/[^/]*\/?$/.test(name);
  const bucket = name.replace(/^gs:\/\//, "").replace(/\/$/, "");
  return { verb, kind: isBucket ? "gcs-bucket" : "gcs-object", name: isBucket ? bucket : name, line: 1 };
}

// src/languages/commands/gcloud.ts
var VALUED2 = new Set(
  "project region location account configuration format filter verbosity impersonate-service-account billing-project quota-project image tag config source substitutions timeout machine-type disk-size gcs-source-staging-dir gcs-log-dir ignore-file service-account set-env-vars update-env-vars env-vars-file set-secrets update-secrets memory cpu tasks parallelism max-retries task-timeout args command labels update-labels remove-env-vars storage-class default-storage-class limit page-size sort-by log-http flags-file worker-pool async-timeout dockerfile builder revision branch network subnet vpc-connector vpc-egress metadata".split(" ")
);
function readGcloud(args) {
  const parsed = parseArguments(args, { valued: VALUED2 });
  const words = parsed.positionals.filter((word, at) => at > 0 || !/^(?:alpha|beta|preview)$/.test(word));
  const [group = "", ...rest] = words;
  return { ...plain("gcloud"), effects: readGroup(group, rest, parsed) };
}
function readGroup(group, words, parsed) {
  if (group === "storage") return readStorage({ ...parsed, positionals: words });
  if (group === "run" && words[0] === "jobs") return readJobs2(words.slice(1), parsed);
  if (group === "builds" && words[0] === "submit") return readBuild2(parsed);
  return [];
}
var JOB_VERBS = {
  execute: "execute",
  run: "execute",
  deploy: "replace",
  create: "create",
  update: "write",
  replace: "replace",
  delete: "delete",
  describe: "read"
};
function readJobs2([verb = "", name], parsed) {
  const found = Object.hasOwn(JOB_VERBS, verb) ? JOB_VERBS[verb] : void 0;
  if (found === void 0 || name === void 0 || name === "") return [];
  const runs = { verb: found, kind: "run-job", name, line: 1 };
  const isExecuted = verb !== "execute" && parsed.flags.has("execute-now");
  return isExecuted ? [runs, { verb: "execute", kind: "run-job", name, line: 1 }] : [runs];
}
function readBuild2(parsed) {
  const name = flagValue(parsed, "config", "tag", "t") ?? parsed.positionals[2] ?? ".";
  return [{ verb: "execute", kind: "build", name, line: 1 }];
}

// src/languages/commands/programs.ts
var PYTHON = /^(?:python|python2|python3|pypy3?)(?:\.\d+)?(?:\.exe)?$/;
var SHELL2 = /^(?:bash|sh|zsh|dash|ksh|source|\.)$/;
var SCRIPT = /\.(?:py|sh|bash|sql)$/;
function readProgram(program, args, context) {
  const tool = program.slice(program.lastIndexOf("/") + 1);
  if (PYTHON.test(tool)) return { ...plain(tool), call: pythonCall(args, context) };
  if (SHELL2.test(tool)) return { ...plain(tool === "." ? "source" : tool), call: shellCall(args, context) };
  if (SCRIPT.test(tool)) return { ...plain(tool), call: { path: resolve(program, context), args } };
  return plain(tool);
}
function pythonCall(args, context) {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "-m") return moduleCall(args[at + 1], args.slice(at + 2), context);
    if (arg === "-c" || arg === "-") return null;
    if (arg === "-W" || arg === "-X") at++;
    else if (!arg.startsWith("-")) return { path: resolve(arg, context), args: args.slice(at + 1) };
  }
  return null;
}
function moduleCall(name, args, context) {
  if (name === void 0 || name === "") return null;
  return { path: resolve(`${name.replaceAll(".", "/")}.py`, context), args };
}
function shellCall(args, context) {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (/^-\w*c$/.test(arg)) return null;
    if (arg === "-o") at++;
    else if (!/^[-+]/.test(arg)) return { path: resolve(arg, context), args: args.slice(at + 1) };
  }
  return null;
}
function resolve(path, { cwd = "" }) {
  if (path.startsWith("/")) return path;
  const parts = [];
  for (const part of `${cwd}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

// src/languages/commands/words.ts
function splitCommands2(text) {
  const splitting = { text, commands: [[]], word: null, at: 0 };
  while (splitting.at < text.length) step2(splitting);
  endWord(splitting);
  return splitting.commands.filter((words) => words.length > 0);
}
function step2(splitting) {
  const { text, at } = splitting;
  const char = text[at] ?? "";
  if (char === "\\") readEscape(splitting);
  else if (char === "'" || char === '"') {
    const quoted = readQuoted2(text, at);
    add2(splitting, quoted.value, quoted.end);
  } else if (char === "#" && splitting.word === null) skipComment4(splitting);
  else if (/[;&|\n()]/.test(char) && !isDescriptor(text, at)) endCommand(splitting);
  else if (char === "<" || char === ">") {
    if (/^\d$/.test(splitting.word ?? "")) splitting.word = null;
    endWord(splitting);
    splitting.at = skipRedirect(text, at);
  } else if (/\s/.test(char)) {
    endWord(splitting);
    splitting.at++;
  } else add2(splitting, char, at + 1);
}
function add2(splitting, value, end) {
  splitting.word = (splitting.word ?? "") + value;
  splitting.at = end;
}
function readEscape(splitting) {
  const next = splitting.text[splitting.at + 1] ?? "";
  if (next === "\n") splitting.at += 2;
  else add2(splitting, next, splitting.at + 2);
}
function skipComment4(splitting) {
  const end = splitting.text.indexOf("\n", splitting.at);
  splitting.at = end < 0 ? splitting.text.length : end;
}
function endWord(splitting) {
  if (splitting.word !== null) splitting.commands.at(-1)?.push(splitting.word);
  splitting.word = null;
}
function endCommand(splitting) {
  endWord(splitting);
  splitting.commands.push([]);
  splitting.at++;
}
function isDescriptor(text, at) {
  return text[at] === "&" && (text[at - 1] === ">" || text[at + 1] === ">");
}
function readQuoted2(text, open) {
  const quote = text[open];
  const pieces = [];
  let at = open + 1;
  while (at < text.length && text[at] !== quote) {
    const isEscape = quote === '"' && text[at] === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "");
    if (isEscape) at++;
    pieces.push(isEscape && text[at] === "\n" ? "" : text[at] ?? "");
    at++;
  }
  return { value: pieces.join(""), end: at + 1 };
}
function skipRedirect(text, from) {
  let at = from;
  while (/[<>&]/.test(text[at] ?? "")) at++;
  while (/[ \t]/.test(text[at] ?? "")) at++;
  while (at < text.length && !/[\s;&|<>()]/.test(text[at] ?? "")) {
    const char = text[at] ?? "";
    at = char === "'" || char === '"' ? readQuoted2(text, at).end : at + 1;
  }
  return at;
}

// src/languages/commands/wrappers.ts
var WRAPPERS = {
  env: { valued: /* @__PURE__ */ new Set(["u", "unset", "C", "chdir"]), own: 0 },
  sudo: { valued: /* @__PURE__ */ new Set(["u", "user", "g", "group", "C", "h", "p"]), own: 0 },
  time: { valued: /* @__PURE__ */ new Set(["f", "o"]), own: 0 },
  nohup: { valued: /* @__PURE__ */ new Set(), own: 0 },
  timeout: { valued: /* @__PURE__ */ new Set(["k", "kill-after", "s", "signal"]), own: 1 },
  nice: { valued: /* @__PURE__ */ new Set(["n", "adjustment"]), own: 0 },
  ionice: { valued: /* @__PURE__ */ new Set(["c", "n"]), own: 0 },
  stdbuf: { valued: /* @__PURE__ */ new Set(["i", "o", "e"]), own: 0 },
  setsid: { valued: /* @__PURE__ */ new Set(), own: 0 },
  exec: { valued: /* @__PURE__ */ new Set(["a"]), own: 0 },
  command: { valued: /* @__PURE__ */ new Set(), own: 0 },
  builtin: { valued: /* @__PURE__ */ new Set(), own: 0 },
  eval: { valued: /* @__PURE__ */ new Set(), own: 0 },
  xargs: {
    valued: new Set("I i L n P s d E a max-procs max-args replace delimiter arg-file".split(" ")),
    own: 0
  }
};
var ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
var WRAPPING_LIMIT = 8;
function unwrap(argv) {
  let words = withoutAssignments(argv);
  for (let depth = 0; depth < WRAPPING_LIMIT; depth++) {
    const [program = "", ...args] = words;
    const name = program.slice(program.lastIndexOf("/") + 1);
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : void 0;
    if (!wrapper || isQuestion(name, args)) return words;
    const { rest } = parseArguments(args, { valued: wrapper.valued, stopsAtPositional: true });
    const inner = withoutAssignments(rest.slice(wrapper.own));
    if (inner.length === 0) return words;
    words = inner;
  }
  return words;
}
function isQuestion(name, args) {
  return name === "command" && /^-[vV]+$/.test(args[0] ?? "");
}
function withoutAssignments(words) {
  const first2 = words.findIndex((word) => !ASSIGNMENT.test(word));
  return first2 < 0 ? [] : words.slice(first2);
}

// src/languages/commands/index.ts
function readCommand(argv, context) {
  const [program, ...args] = unwrap(argv);
  if (program === void 0) return plain(null);
  const tool = program.slice(program.lastIndexOf("/") + 1);
  if (tool === "bq") return readBq(args, context);
  if (tool === "gcloud") return readGcloud(args);
  if (tool === "gsutil") return readGsutil(args);
  return readProgram(program, args, context);
}
function readCommandLine(text, context) {
  return splitCommands2(text).map((argv) => readCommand(argv, context));
}

// src/languages/holes.ts
var OPEN = "";
var CLOSE = "";
var TOKEN = /\uE000(\d+)\uE001/g;
function holeToken(index) {
  return `${OPEN}${index}${CLOSE}`;
}
function holesIn(text) {
  return [...new Set([...text.matchAll(TOKEN)].map((match) => Number(match[1])))];
}
function fillHoles(text, show) {
  return text.replace(TOKEN, (_, index) => show(Number(index)));
}

// src/languages/effects.ts
var WRITTEN_HOLE = /\{([^{}]*)\}/g;
function toEffect(found, setting) {
  const texts = [found.name, found.to ?? ""];
  const holes = [...tokenHoles(texts, setting), ...writtenHoles(texts, found, setting)];
  const fill = (text) => fillHoles(text, (index) => `{${holeLabel(setting.holes(index))}}`);
  return {
    verb: found.verb,
    kind: found.kind,
    name: fill(found.name),
    ...found.to === void 0 ? {} : { to: fill(found.to) },
    exact: holes.length === 0,
    holes: withoutRepeats(holes),
    guard: setting.guard,
    line: setting.line,
    ...setting.sqlLine === void 0 ? {} : { sqlLine: setting.sqlLine },
    ...found.columns === void 0 ? {} : { columns: found.columns.map(fill) },
    ...setting.selector === void 0 ? {} : { selector: setting.selector }
  };
}
function holeLabel(hole) {
  if (hole.label !== void 0) return hole.label;
  const named = /^(?:argument|environment|template|positional|parameter|variable) [-{$ ]*([\w.-]+)/.exec(
    hole.cause
  );
  return named?.[1] ?? "…";
}
function tokenHoles(texts, setting) {
  return texts.flatMap(holesIn).map((index) => {
    const { cause, line } = setting.holes(index);
    return { cause, line };
  });
}
function writtenHoles(texts, found, setting) {
  const line = setting.sqlLine === void 0 ? setting.line : setting.sqlLine + found.line - 1;
  return texts.flatMap((text) => [...text.matchAll(WRITTEN_HOLE)]).map((match) => ({ cause: found.dynamic ? "dynamic statement" : `template {${match[1]}}`, line }));
}
function withoutRepeats(holes) {
  const seen = new Map(holes.map((hole) => [`${hole.line}:${hole.cause}`, hole]));
  return [...seen.values()];
}

// src/languages/shell/describe.ts
function describeShell(file, _tree, _parsers) {
  const facts = readCommandLine(file.text, { project: null, dataset: null });
  const holes = () => ({ cause: "shell", line: 1 });
  return {
    path: file.path,
    language: "shell",
    bytes: file.bytes,
    lines: file.text.split("\n").length,
    purpose: "",
    syntax: [],
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: [...new Set(facts.flatMap((fact) => fact.tool ?? []))],
    calls: facts.flatMap(({ call }) => call ? [{ ...call, line: 1 }] : []),
    filesRead: [],
    environmentRead: [],
    effects: facts.flatMap(
      ({ effects }) => effects.map((effect) => toEffect(effect, { line: effect.line, guard: null, holes }))
    ),
    complete: false,
    limits: ["variables of the shell are not evaluated"]
  };
}

// src/languages/sql/templates.ts
var STARTS = /[{$%\n'"]/g;
function replaceTemplates(text) {
  const searchDouble = closerSearch(text, "}}");
  const holes = [];
  const numbers = /* @__PURE__ */ new Map();
  let written = "";
  let from = 0;
  let line = 1;
  for (const { index } of text.matchAll(STARTS)) {
    if (text[index] === "\n") line++;
    if (index < from || !"{$%".includes(text[index] ?? "")) continue;
    if (text[index] === "{" && "%#".includes(text[index + 1] ?? "")) continue;
    const placeholder = placeholderAt(text, index, searchDouble);
    if (!placeholder) continue;
    const source = text.slice(index, placeholder.end);
    const number = numbers.get(source) ?? holes.length;
    if (number === holes.length) holes.push({ cause: `template ${source}`, label: placeholder.label, line });
    numbers.set(source, number);
    written += text.slice(from, index) + holeToken(number) + "\n".repeat(source.split("\n").length - 1);
    from = placeholder.end;
  }
  return { text: written + text.slice(from), holes };
}

// src/languages/sql/describe.ts
function describeSql(file, _tree, _parsers) {
  const templated = replaceTemplates(file.text);
  const scan = scanSql(templated.text, { project: null, dataset: null });
  const holes = (index) => templated.holes[index] ?? { cause: "template", line: 1 };
  const limits = templated.holes.length > 0 ? [...scan.limits, `${templated.holes.length} template placeholders are filled when the file is run`] : scan.limits;
  return {
    path: file.path,
    language: "sql",
    bytes: file.bytes,
    lines: countLines4(file.text),
    purpose: readPurpose(file.text),
    syntax: scan.faults,
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: [],
    calls: [],
    filesRead: [],
    environmentRead: [],
    effects: scan.effects.map((effect) => toEffect(effect, { line: effect.line, guard: null, holes })),
    complete: limits.length === 0,
    limits
  };
}
function countLines4(text) {
  if (text === "") return 0;
  const breaks = text.split("\n").length;
  return text.endsWith("\n") ? breaks - 1 : breaks;
}
function readPurpose(text) {
  const lines = [];
  for (const line of text.split("\n", 60)) {
    const comment = /^\s*(?:--|#|\/\*+|\*(?!\/))\s?(.*?)\s*(?:\*\/)?\s*$/.exec(line);
    const said = (comment?.[1] ?? "").replace(/^[-=*#\s]+|[-=*#\s]+$/g, "");
    if (!comment && line.trim() !== "") break;
    if (said === "" && lines.length > 0) break;
    if (said !== "" && !/^(?:standardSQL|legacySQL|[\w./-]+\.sql)$/i.test(said)) lines.push(said);
  }
  const whole = lines.join(" ");
  return /^.*?[.!?](?=\s|$)/.exec(whole)?.[0] ?? whole;
}

// src/languages/index.ts
var READERS2 = {
  python: describePython,
  shell: describeShell,
  sql: describeSql,
  dockerfile: describeDockerfile,
  cloudbuild: describeBuild,
  requirements: describeRequirements,
  pyproject: describeRequirements
};
function describeFile(file, tree, parsers) {
  const language = detectLanguage(file.path, file.text);
  if (language === null) return null;
  try {
    return READERS2[language](file, tree, parsers);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
    const limit2 = `The ${language} reader could not read the file: ${reason.slice(0, 200)}`;
    return { ...emptyScript(file, language), complete: false, limits: [limit2] };
  }
}

// src/collect/read-sources.ts
var SCRIPT_LIMIT_BYTES = 4 * 1024 * 1024;
var TEXT_LIMIT_BYTES = 1024 * 1024;
var TOTAL_LIMIT_BYTES = 512 * 1024 * 1024;
var BINARY_PROBE_BYTES = 8 * 1024;
var MEDIA = /\.(?:7z|avif|avro|bin|bmp|bz2|class|db|dll|dylib|eot|exe|feather|gif|gz|h5|hdf5|ico|jar|jpe?g|joblib|mov|mp[34]|npy|npz|onnx|orc|otf|parquet|pdf|pickle|pkl|png|pptx?|pyc|pyo|so|sqlite3?|tar|tgz|tiff?|ttf|wasm|webm|webp|whl|woff2?|xlsx?|xz|zip|zst)$/i;
async function readSources(client, { entries }) {
  const skipped = [];
  const files = /* @__PURE__ */ new Map();
  const wanted = choose(entries, skipped);
  let changed = false;
  for await (const reading of client.read(wanted)) {
    if ("skipped" in reading) skipped.push(reading.skipped);
    else {
      changed ||= reading.changed;
      keep(reading, { files, skipped });
    }
  }
  return { files, skipped, changed };
}
function choose(entries, skipped) {
  const wanted = [];
  let total = 0;
  const scriptsFirst = entries.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const { path, bytes, type } of scriptsFirst) {
    const size = bytes ?? 0;
    const limit2 = languageOfPath(path) ? SCRIPT_LIMIT_BYTES : TEXT_LIMIT_BYTES;
    if (type === "link") skipped.push({ path, why: "link", detail: "symbolic links are not followed" });
    else if (type === "submodule") skipped.push({ path, why: "submodule", detail: "another repository" });
    else if (MEDIA.test(path))
      skipped.push({ path, why: "binary", detail: "known by its extension, not opened" });
    else if (size > limit2)
      skipped.push({ path, why: "too-large", detail: `${size} bytes; the limit is ${limit2}` });
    else if (total + size > TOTAL_LIMIT_BYTES) {
      skipped.push({ path, why: "limit", detail: `more than ${TOTAL_LIMIT_BYTES} bytes in all` });
    } else {
      total += size;
      wanted.push(path);
    }
  }
  return wanted;
}
function rankOf({ path }) {
  return languageOfPath(path) ? 0 : 1;
}
function keep({ path, content }, { files, skipped }) {
  if (content.subarray(0, BINARY_PROBE_BYTES).includes(0)) {
    skipped.push({ path, why: "binary", detail: "holds a NUL byte" });
    return;
  }
  const text = decode2(content);
  if (text === null) skipped.push({ path, why: "not-utf8", detail: "read with replacement characters" });
  files.set(path, { path, text: text ?? new TextDecoder().decode(content), bytes: content.byteLength });
}
var STRICT = { fatal: true, ignoreBOM: true };
function decode2(content) {
  try {
    return new TextDecoder("utf-8", STRICT).decode(content);
  } catch {
    return null;
  }
}

// src/collect/unread-repository.ts
function unreadRepository({
  error,
  observedAt,
  source
}) {
  const message = error instanceof Error ? error.message : String(error);
  return {
    state: "unread",
    reason: "unreachable",
    detail: (message.split("\n")[0] ?? "").slice(0, 300),
    observedAt,
    source,
    remedy: { advice: "Run phasegate in a complete clone of the repository that this user may read." }
  };
}

// src/collect/read-repository.ts
async function readRepository(client, clock) {
  const observedAt = clock.now();
  const source = sourceOf2(client);
  try {
    const listing = await client.list();
    const { files, skipped, changed } = await readSources(client, listing);
    const { notes, ...identity } = client.identity;
    const value = {
      ...identity,
      dirty: identity.from === "work-tree" && (changed || listing.differs),
      entries: listing.entries,
      skipped: [...listing.skipped, ...skipped].sort((a, b) => compare(a.path, b.path)),
      notes
    };
    const paths = listing.entries.map(({ path }) => path);
    const sources = [...files.values()].sort((a, b) => compare(a.path, b.path));
    return {
      repository: { state: "read", value, observedAt, source },
      tree: treeOf(paths, files),
      sources
    };
  } catch (error) {
    const repository = unreadRepository({ error, observedAt, source });
    return { repository, tree: treeOf([], /* @__PURE__ */ new Map()), sources: [] };
  }
}
function sourceOf2({ identity }) {
  if (identity.from === "revision") return `git ls-tree -r ${identity.revision}`;
  return identity.from === "work-tree" ? "git ls-files" : "files of the folder";
}
function treeOf(paths, files) {
  const known2 = new Set(paths);
  return { paths, has: (path) => known2.has(path), text: (path) => files.get(path)?.text };
}
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// src/collect/source-cache.ts
import { createHash } from "node:crypto";
function cached({ cache, tree }, describe) {
  const answers = answersOf(tree);
  return (file) => {
    const key = `${file.path}\0${digest(file.text)}`;
    const known2 = cache.get(key);
    if (known2 && [...known2.asked].every(([question, answer]) => answers(question) === answer))
      return known2.source;
    const asked = /* @__PURE__ */ new Map();
    const source = describe(
      file,
      recording(tree, (question) => asked.set(question, answers(question)))
    );
    cache.set(key, { source, asked });
    return source;
  };
}
function recording(tree, note) {
  return {
    get paths() {
      note("paths");
      return tree.paths;
    },
    has: (path) => {
      note(`has ${path}`);
      return tree.has(path);
    },
    text: (path) => {
      note(`text ${path}`);
      return tree.text(path);
    }
  };
}
function answersOf(tree) {
  const known2 = /* @__PURE__ */ new Map();
  const work = (question) => {
    if (question === "paths") return digest(tree.paths.join("\0"));
    if (question.startsWith("has ")) return String(tree.has(question.slice(4)));
    const text = tree.text(question.slice(5));
    return text === void 0 ? "none" : digest(text);
  };
  return (question) => {
    const answer = known2.get(question) ?? work(question);
    known2.set(question, answer);
    return answer;
  };
}
function digest(text) {
  return createHash("sha1").update(text).digest("base64");
}

// src/collect/read-scripts.ts
var PROGRESS_STEP_FILES = 500;
function readScripts({
  tree,
  sources,
  parsers,
  history,
  cache = /* @__PURE__ */ new Map(),
  progress
}) {
  const describe = cached({ cache, tree }, (file, seen) => describeFile(file, seen, parsers));
  const scripts = [];
  for (const [index, file] of sources.entries()) {
    if (index > 0 && index % PROGRESS_STEP_FILES === 0)
      progress?.(`read ${index} of ${sources.length} files`);
    const source = describe(file);
    if (source) scripts.push({ ...source, lastCommit: commitOf(history, file.path) });
  }
  progress?.(`read ${scripts.length} scripts`);
  return scripts;
}
function commitOf(history, path) {
  return Object.hasOwn(history, path) ? history[path] ?? null : null;
}

// src/collect/collect-repository.ts
async function collectRepository(question) {
  const { client, clock } = question;
  const reading = await readRepository(client, clock);
  const { repository } = reading;
  if (!isRead(repository)) {
    return {
      repository,
      scripts: repository,
      images: repository,
      builds: repository,
      requirements: repository
    };
  }
  const sources = confined(reading.sources, question.paths);
  const languages = new Map(sources.map((file) => [file, detectLanguage(file.path, file.text)]));
  const only2 = (...wanted) => sources.filter((file) => wanted.includes(languages.get(file) ?? 0));
  const scripts = sources.filter((file) => languages.get(file) !== null);
  const { facts, notes } = await describeAll(question, { ...reading, sources: scripts });
  const as = (value) => ({ ...repository, value });
  return {
    repository: as({ ...repository.value, notes: [...repository.value.notes ?? [], ...notes] }),
    scripts: as(facts),
    images: as(only2("dockerfile").flatMap((file) => attempt(() => readImage(file, reading.tree)))),
    builds: as(only2("cloudbuild").flatMap((file) => attempt(() => readBuild(file)))),
    requirements: as(
      only2("requirements", "pyproject").flatMap((file) => attempt(() => readRequirements(file)))
    )
  };
}
async function describeAll({ client, parsers, cache, progress }, { tree, sources }) {
  const { history, notes } = await client.lastCommits(sources.map(({ path }) => path));
  const facts = readScripts({
    tree,
    sources,
    parsers,
    history,
    ...cache ? { cache } : {},
    ...progress ? { progress } : {}
  });
  return { facts, notes };
}
function confined(sources, paths) {
  if (!paths || paths.length === 0) return sources;
  const wanted = paths.map((path) => path.replace(/^(?:\.\/)+|\/+$/g, ""));
  if (wanted.some((path) => path === "" || path === ".")) return sources;
  return sources.filter(({ path }) => wanted.some((given) => path === given || path.startsWith(`${given}/`)));
}
function attempt(read2) {
  try {
    return [read2()];
  } catch {
    return [];
  }
}

// src/take-snapshot.ts
async function takeSnapshot({
  plan,
  clients,
  at,
  cache,
  progress
}) {
  const { repository, parsers, clock, cloud } = clients;
  const [inside, outside] = await Promise.all([
    collectRepository({ client: repository, clock, parsers, cache, progress: countingScripts(progress) }),
    collectOutside({ plan, clients })
  ]);
  return { schemaVersion: 1, observedAt: at, cloud: cloud.kind, parts: { ...inside, ...outside } };
}
function countingScripts(progress) {
  return ({ scripts, files }) => progress(`reading scripts: ${scripts} of ${files}`);
}
async function collectOutside({ plan, clients }) {
  const { cloud, clock } = clients;
  if (cloud.snapshot !== null) return readingsFromSnapshot(cloud.snapshot, plan);
  return collectCloud({ client: await cloud.open(plan), plan, clock });
}

export {
  isRead,
  collectRepository,
  takeSnapshot,
  countingScripts
};
