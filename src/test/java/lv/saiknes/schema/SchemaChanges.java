package lv.saiknes.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one printed schema to another, in words, after the rules of
 * graphql-inspector: <em>breaking</em> is what makes a request invalid that was valid, or
 * gives null where there was none before; <em>dangerous</em> what may surprise a program
 * whose requests stay valid; all else is <em>harmless</em>. (The comparison that GraphQL
 * Java has, {@code graphql.schema.diff}, does not see directives, an interface taken from
 * a type, defaults of input fields or most additions, and does not name a removed
 * argument.)
 */
final class SchemaChanges {

	private final List<String> breaking = new ArrayList<>();

	private final List<String> dangerous = new ArrayList<>();

	private final List<String> harmless = new ArrayList<>();

	private SchemaChanges() {
	}

	/**
	 * All changes, breaking ones first; empty where only order or layout differ.
	 */
	static List<String> between(String before, String after) {
		Map<String, Element> old = elements(before);
		Map<String, Element> now = elements(after);
		SchemaChanges changes = new SchemaChanges();
		old.forEach((name, element) -> {
			Element changed = now.get(name);
			if (changed != null) {
				changes.compare(name, element, changed);
			}
			else if (now.containsKey(element.parent()) || element.parent().isEmpty()) {
				changes.breaking.add("breaking: " + element.sort() + " " + name + " was removed");
			}
		});
		now.forEach((name, element) -> {
			if (!old.containsKey(name) && (old.containsKey(element.parent()) || element.parent().isEmpty())) {
				changes.add(name, element);
			}
		});
		List<String> all = new ArrayList<>(changes.breaking);
		all.addAll(changes.dangerous);
		all.addAll(changes.harmless);
		return all;
	}

	private void add(String name, Element element) {
		if (element.isInput() && element.type() instanceof NonNullType && element.usual() == null) {
			this.breaking.add("breaking: " + element.sort() + " " + name + " was added and must be given");
		}
		else if (List.of("value", "member", "interface").contains(element.sort())) {
			this.dangerous.add("dangerous: " + element.sort() + " " + name + " was added");
		}
		else {
			this.harmless.add("harmless: " + element.sort() + " " + name + " was added");
		}
	}

	private void compare(String name, Element old, Element now) {
		if (!old.sort().equals(now.sort())) {
			this.breaking.add("breaking: " + name + " was of the sort " + old.sort() + " and is " + now.sort());
		}
		else if (!printed(old.type()).equals(printed(now.type()))) {
			String change = old.sort() + " " + name + " was of the type " + printed(old.type()) + " and is of "
					+ printed(now.type());
			if (old.isInput() ? isWithin(old.type(), now.type()) : isWithin(now.type(), old.type())) {
				this.harmless.add("harmless: " + change);
			}
			else {
				this.breaking.add("breaking: " + change);
			}
		}
		if (!Objects.equals(old.usual(), now.usual())) {
			this.dangerous.add("dangerous: " + old.sort() + " " + name + " had the default " + old.usual() + " and has "
					+ now.usual());
		}
		if (!old.words().equals(now.words())) {
			this.harmless.add("harmless: " + old.sort() + " " + name + " has another description");
		}
		if (!old.directives().equals(now.directives())) {
			this.harmless.add("harmless: " + old.sort() + " " + name + " had " + old.directives() + " and has "
					+ now.directives());
		}
	}

	/** Whether each value of the one type is a value of the other. */
	private static boolean isWithin(@Nullable Type<?> type, @Nullable Type<?> other) {
		if (other instanceof NonNullType must) {
			return type instanceof NonNullType does && isWithin(does.getType(), must.getType());
		}
		if (type instanceof NonNullType does) {
			return isWithin(does.getType(), other);
		}
		if (other instanceof ListType list) {
			return type instanceof ListType entries && isWithin(entries.getType(), list.getType());
		}
		return printed(type).equals(printed(other));
	}

	private static String printed(@Nullable Node<?> node) {
		return (node != null) ? AstPrinter.printAstCompact(node) : "";
	}

	private static Map<String, Element> elements(String schema) {
		Map<String, Element> elements = new TreeMap<>();
		Parser
			.parse(ParserEnvironment.newParserEnvironment()
				.document(schema)
				.parserOptions(ParserOptions.getDefaultSdlParserOptions())
				.build())
			.getDefinitions()
			.forEach((definition) -> {
				if (definition instanceof TypeDefinition<?> type) {
					add(type, elements);
				}
				if (definition instanceof DirectiveDefinition directive) {
					String name = "@" + directive.getName();
					elements.put(name, Element.of("directive", "", directive));
					directive.getDirectiveLocations()
						.forEach((place) -> elements.put(name + " on " + place.getName(),
								Element.of("place", name, place)));
					directive.getInputValueDefinitions()
						.forEach((argument) -> elements.put(name + "(" + argument.getName() + ":)",
								Element.of("argument", name, argument)));
				}
			});
		return elements;
	}

	private static void add(TypeDefinition<?> type, Map<String, Element> elements) {
		String name = type.getName();
		String sort = switch (type) {
			case ObjectTypeDefinition object -> "object type";
			case InputObjectTypeDefinition input -> "input type";
			case EnumTypeDefinition values -> "enum type";
			case UnionTypeDefinition union -> "union type";
			case ScalarTypeDefinition scalar -> "scalar type";
			default -> "interface type";
		};
		elements.put(name, Element.of(sort, "", type));
		if (type instanceof ImplementingTypeDefinition<?> composite) {
			composite.getImplements()
				.forEach((shared) -> elements.put(name + " implements " + printed(shared),
						Element.of("interface", name, shared)));
			composite.getFieldDefinitions().forEach((field) -> {
				String path = name + "." + field.getName();
				elements.put(path, Element.of("field", name, field));
				field.getInputValueDefinitions()
					.forEach((argument) -> elements.put(path + "(" + argument.getName() + ":)",
							Element.of("argument", path, argument)));
			});
		}
		if (type instanceof InputObjectTypeDefinition input) {
			input.getInputValueDefinitions()
				.forEach((part) -> elements.put(name + "." + part.getName(), Element.of("input field", name, part)));
		}
		if (type instanceof EnumTypeDefinition values) {
			values.getEnumValueDefinitions()
				.forEach((value) -> elements.put(name + "." + value.getName(), Element.of("value", name, value)));
		}
		if (type instanceof UnionTypeDefinition union) {
			union.getMemberTypes()
				.forEach((member) -> elements.put(name + " = " + printed(member), Element.of("member", name, member)));
		}
	}

	/**
	 * A part of a schema.
	 *
	 * @param sort what sort of part
	 * @param parent the part that it stands in, empty for types and directives
	 * @param type its type, where it has one
	 * @param usual its default, where it has one
	 * @param words its description
	 * @param directives the directives that it carries
	 */
	private record Element(String sort, String parent, @Nullable Type<?> type, @Nullable String usual, String words,
			String directives) {

		static Element of(String sort, String parent, Node<?> node) {
			String words = (node instanceof AbstractDescribedNode<?> described && described.getDescription() != null)
					? described.getDescription().getContent() : "";
			String directives = (node instanceof DirectivesContainer<?> container) ? container.getDirectives()
				.stream()
				.map((directive) -> printed(directive))
				.sorted()
				.collect(Collectors.joining(" ")) : "";
			return switch (node) {
				case FieldDefinition field -> new Element(sort, parent, field.getType(), null, words, directives);
				case InputValueDefinition value -> new Element(sort, parent, value.getType(),
						(value.getDefaultValue() != null) ? printed(value.getDefaultValue()) : null, words, directives);
				default -> new Element(sort, parent, null, null, words, directives);
			};
		}

		boolean isInput() {
			return this.sort.equals("argument") || this.sort.equals("input field");
		}

	}

}
