package lv.saiknes.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/** The types of a schema while they are being completed. */
final class Types {

	private final Map<String, Composite> composites = new LinkedHashMap<>();

	private final Map<String, TypeDefinition<?>> others = new LinkedHashMap<>();

	/**
	 * Takes out of the registry what is written by hand (what has a place in a file), and
	 * drops what was made from that.
	 */
	Types(TypeDefinitionRegistry registry) {
		for (TypeDefinition<?> type : List.copyOf(registry.types().values())) {
			registry.remove(type);
			if (type.getSourceLocation() != null) {
				if (type instanceof ImplementingTypeDefinition<?> composite) {
					put(new Composite(composite));
				}
				else {
					put(type);
				}
			}
		}
		registry.objectTypeExtensions().values().stream().flatMap(List::stream).toList().forEach((extension) -> {
			registry.remove(extension);
			extension.getFieldDefinitions().forEach(get(extension.getName())::put);
		});
	}

	/** Puts all types into the registry. */
	void putInto(TypeDefinitionRegistry registry) {
		this.composites.values().forEach((type) -> put(type.definition(), registry));
		this.others.values().forEach((type) -> put(type, registry));
	}

	private static void put(TypeDefinition<?> type, TypeDefinitionRegistry registry) {
		registry.add(type).ifPresent((error) -> {
			throw new IllegalStateException("the schema cannot be completed: " + error.getMessage());
		});
	}

	/** The object or interface of that name, null where there is none. */
	@Nullable Composite find(String name) {
		return this.composites.get(name);
	}

	/**
	 * The object or interface of that name.
	 * @throws IllegalStateException when there is none
	 */
	Composite get(String name) {
		Composite type = find(name);
		if (type == null) {
			throw new IllegalStateException(
					"the schema has no object type or interface `" + name + "`; write it in graphql/*.graphqls");
		}
		return type;
	}

	/** All objects and interfaces. */
	Collection<Composite> composites() {
		return List.copyOf(this.composites.values());
	}

	/** All other types: enums, inputs. */
	Collection<TypeDefinition<?>> others() {
		return List.copyOf(this.others.values());
	}

	/** Adds an object or interface. */
	void put(Composite type) {
		this.composites.put(type.name(), type);
	}

	/** Adds a type of another sort, in place of the one of that name. */
	void put(TypeDefinition<?> type) {
		this.others.put(type.getName(), type);
	}

	/** The type of another sort of that name, null where there is none. */
	@Nullable TypeDefinition<?> findOther(String name) {
		return this.others.get(name);
	}

	/** Gives each type the interfaces and fields of its interfaces. */
	void inherit() {
		Set<String> done = new HashSet<>();
		composites().forEach((type) -> inherit(type, done));
	}

	private void inherit(Composite type, Set<String> done) {
		if (!done.add(type.name())) {
			return;
		}
		Set<String> interfaces = new LinkedHashSet<>();
		Map<String, FieldDefinition> fields = new LinkedHashMap<>();
		for (String name : type.interfaces()) {
			Composite parent = get(name);
			inherit(parent, done);
			interfaces.addAll(parent.interfaces());
			interfaces.add(name);
			fields.putAll(parent.fields());
		}
		fields.putAll(type.fields());
		type.interfaces().addAll(interfaces);
		type.fields().clear();
		type.fields().putAll(fields);
	}

	/**
	 * The filter of lists of this type: the one that its field of {@code Query} names,
	 * else its own, else that of an interface; null where only lists of any kind have
	 * one.
	 */
	@Nullable String findFilter(String type) {
		for (FieldDefinition field : get("Query").fields().values()) {
			if (Sdl.typeName(field.getType()).equals(type + ListTypes.CONNECTION)) {
				return field.getInputValueDefinitions()
					.stream()
					.filter((argument) -> argument.getName().equals("filter"))
					.map((argument) -> Sdl.typeName(argument.getType()))
					.findFirst()
					.orElseGet(() -> findOwnFilter(type));
			}
		}
		return findOwnFilter(type);
	}

	private @Nullable String findOwnFilter(String type) {
		Set<String> candidates = new LinkedHashSet<>(Set.of(type));
		candidates.addAll(get(type).interfaces());
		candidates.removeIf((name) -> name.equals(KindTypes.ENTITY) && !type.equals(name));
		return candidates.stream()
			.map((name) -> name + "Filter")
			.filter(this.others::containsKey)
			.findFirst()
			.orElse(null);
	}

}
