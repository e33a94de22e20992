package lv.saiknes.schema;

import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;

/** Reads pieces of the schema definition language and makes new ones. */
final class Sdl {

	private Sdl() {
	}

	/** A field, from its text and a description. */
	static FieldDefinition field(String text, String description) {
		return field(text).transform((field) -> field.description(description(description)));
	}

	/** A field, from its text. */
	static FieldDefinition field(String text) {
		return Parser.parse("type T { " + text + " }")
			.getFirstDefinitionOfType(ObjectTypeDefinition.class)
			.orElseThrow()
			.getFieldDefinitions()
			.getFirst();
	}

	/** A part of an input, from its text and a description. */
	static InputValueDefinition input(String text, String description) {
		return input(text).transform((part) -> part.description(description(description)));
	}

	/** A part of an input, from its text. */
	static InputValueDefinition input(String text) {
		return Parser.parse("input I { " + text + " }")
			.getFirstDefinitionOfType(InputObjectTypeDefinition.class)
			.orElseThrow()
			.getInputValueDefinitions()
			.getFirst();
	}

	static Description description(String words) {
		return new Description(words, null, false);
	}

	/** The name of a type, of its entries where it is a list. */
	static String typeName(Type<?> type) {
		return switch (type) {
			case NonNullType nonNull -> typeName(nonNull.getType());
			case ListType list -> typeName(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalStateException("no such type of type: " + type);
		};
	}

	/** The value of an argument of a directive, as it is written. */
	static String argument(Directive directive, String name) {
		return AstPrinter.printAstCompact(directive.getArgument(name).getValue());
	}

	/** The same type of another name. */
	static Type<?> renamed(Type<?> type, String name) {
		return switch (type) {
			case NonNullType nonNull -> new NonNullType(renamed(nonNull.getType(), name));
			case ListType list -> new ListType(renamed(list.getType(), name));
			default -> new TypeName(name);
		};
	}

}
