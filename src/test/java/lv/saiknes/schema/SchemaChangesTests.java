package lv.saiknes.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes of a schema are told in words, with what they mean for programs. */
class SchemaChangesTests {

	private static final String SCHEMA = """
			directive @size(usual: Int) on FIELD_DEFINITION | OBJECT
			type Query { a(x: Int = 1, y: String, z: Int!): String! b: Town c: Thing d(in: In): Int list: [Town] }
			type Town implements Named { name: String area: Float }
			type Tree { age: Int }
			union Thing = Town | Tree
			interface Named { name: String }
			enum Side { LEFT RIGHT }
			"What is asked." input In { k: Int e: Side m: Int = 2 r: Int! }
			""";

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			textBlock = """
					area: Float           ;                                ; breaking: field Town.area was removed
					area: Float           ; area: Int                      ; breaking: field Town.area was of the type Float and is of Int
					area: Float           ; area: [Float]                  ; breaking: field Town.area was of the type Float and is of [Float]
					area: Float           ; area: Float!                   ; harmless: field Town.area was of the type Float and is of Float!
					area: Float           ; area: Float n: Int             ; harmless: field Town.n was added
					area: Float           ; area: Float @size              ; harmless: field Town.area had  and has @size
					[Town]                ; [Town!]                        ; harmless: field Query.list was of the type [Town] and is of [Town!]
					): String!            ; ): String                      ; breaking: field Query.a was of the type String! and is of String
					, y: String           ;                                ; breaking: argument Query.a(y:) was removed
					, y: String           ; , y: String!                   ; breaking: argument Query.a(y:) was of the type String and is of String!
					, z: Int!             ; , z: Int                       ; harmless: argument Query.a(z:) was of the type Int! and is of Int
					, z: Int!             ; , z: Int!, n: Int!             ; breaking: argument Query.a(n:) was added and must be given
					, z: Int!             ; , z: Int!, n: Int! = 1         ; harmless: argument Query.a(n:) was added
					, z: Int!             ; , z: Int!, n: Int              ; harmless: argument Query.a(n:) was added
					x: Int = 1            ; x: Int = 2                     ; dangerous: argument Query.a(x:) had the default 1 and has 2
					x: Int = 1            ; x: Int                         ; dangerous: argument Query.a(x:) had the default 1 and has null
					LEFT RIGHT            ; LEFT                           ; breaking: value Side.RIGHT was removed
					LEFT RIGHT            ; LEFT RIGHT UP                  ; dangerous: value Side.UP was added
					= Town | Tree         ; = Town                         ; breaking: member Thing = Tree was removed
					k: Int                ;                                ; breaking: input field In.k was removed
					k: Int                ; k: Int!                        ; breaking: input field In.k was of the type Int and is of Int!
					k: Int                ; k: Int n: Int!                 ; breaking: input field In.n was added and must be given
					k: Int                ; k: Int n: Int                  ; harmless: input field In.n was added
					m: Int = 2            ; m: Int = 3                     ; dangerous: input field In.m had the default 2 and has 3
					r: Int!               ; r: Int                         ; harmless: input field In.r was of the type Int! and is of Int
					`implements Named`    ;                                ; breaking: interface Town implements Named was removed
					`enum Side {`         ; `enum Other { X } enum Side {` ; harmless: enum type Other was added
					`type Tree`           ; `interface Tree`               ; breaking: Tree was of the sort object type and is interface type
					usual: Int            ; usual: String                  ; breaking: argument @size(usual:) was of the type Int and is of String
					` | OBJECT`           ;                                ; breaking: place @size on OBJECT was removed
					"What is asked."      ; "What is wanted."              ; harmless: input type In has another description
					""")
	void changesAreToldWithWhatTheyMean(String old, String now, String told) {
		assertThat(SCHEMA).contains(old);
		assertThat(SchemaChanges.between(SCHEMA, SCHEMA.replace(old, (now != null) ? now : ""))).containsExactly(told);
	}

	@Test
	void whatStandsInARemovedTypeIsNotToldByItself() {
		assertThat(SchemaChanges.between(SCHEMA, SCHEMA.replace("type Tree { age: Int }", "").replace(" | Tree", "")))
			.containsExactly("breaking: member Thing = Tree was removed", "breaking: object type Tree was removed");
	}

	@Test
	void orderAndLayoutAreNoChanges() {
		assertThat(SchemaChanges.between(SCHEMA,
				SCHEMA.replace("name: String area: Float", "area: Float\n\n  name: String")))
			.isEmpty();
	}

}
