package lv.saiknes.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;

/** A type with fields, an object or an interface, while it is being completed. */
final class Composite {

	private final ImplementingTypeDefinition<?> begun;

	private @Nullable Description description;

	private final Set<String> interfaces = new LinkedHashSet<>();

	private final Map<String, FieldDefinition> fields = new LinkedHashMap<>();

	Composite(ImplementingTypeDefinition<?> begun) {
		this.begun = begun;
		this.description = ((AbstractDescribedNode<?>) begun).getDescription();
		begun.getImplements().forEach((type) -> this.interfaces.add(Sdl.typeName(type)));
		begun.getFieldDefinitions().forEach(this::put);
	}

	String name() {
		return this.begun.getName();
	}

	boolean isInterface() {
		return this.begun instanceof InterfaceTypeDefinition;
	}

	/** Names of the interfaces that it implements. */
	Set<String> interfaces() {
		return this.interfaces;
	}

	/** Puts these interfaces before those that it has. */
	void implement(List<String> names) {
		List<String> written = List.copyOf(this.interfaces);
		this.interfaces.clear();
		this.interfaces.addAll(names);
		this.interfaces.addAll(written);
	}

	/** Its fields by name, in their order. */
	Map<String, FieldDefinition> fields() {
		return this.fields;
	}

	/** What it is, empty where nothing says so yet. */
	String words() {
		return (this.description != null) ? this.description.getContent() : "";
	}

	/** Says what it is where nothing does so yet. */
	void describe(String words) {
		if (this.description == null) {
			this.description = Sdl.description(words);
		}
	}

	/** Adds a field, in place of the one of that name. */
	void put(FieldDefinition field) {
		this.fields.put(field.getName(), field);
	}

	/** Adds a field where there is none of that name. */
	void add(FieldDefinition field) {
		this.fields.putIfAbsent(field.getName(), field);
	}

	/** The type as far as it has come. */
	ImplementingTypeDefinition<?> definition() {
		return switch (this.begun) {
			case ObjectTypeDefinition object -> object.transform((builder) -> {
				builder.description(this.description)
					.fieldDefinitions(new ArrayList<>(this.fields.values()))
					.implementz(new ArrayList<>());
				this.interfaces.forEach((name) -> builder.implementz(new TypeName(name)));
			});
			case InterfaceTypeDefinition shared -> shared.transform((builder) -> {
				builder.description(this.description)
					.definitions(new ArrayList<>(this.fields.values()))
					.implementz(new ArrayList<>());
				this.interfaces.forEach((name) -> builder.implementz(new TypeName(name)));
			});
			default -> throw new IllegalStateException("no type with fields: " + this.begun);
		};
	}

}
