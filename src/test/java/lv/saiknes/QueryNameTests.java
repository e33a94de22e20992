package lv.saiknes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example queries pass code generators as they are, which read them all together and
 * name types after operations and fragments.
 */
class QueryNameTests {

	@Test
	void operationsAndFragmentsHaveNamesOfTheirOwn() throws IOException {
		List<String> operations = new ArrayList<>();
		List<String> fragments = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("queries"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".graphql")).sorted().toList()) {
				Parser.parse(Files.readString(file)).getDefinitions().forEach((definition) -> {
					switch (definition) {
						case OperationDefinition operation -> operations.add(String.valueOf(operation.getName()));
						case FragmentDefinition fragment -> fragments.add(fragment.getName());
						default -> throw new AssertionError(definition);
					}
				});
			}
		}
		assertThat(operations).hasSizeGreaterThan(40).doesNotHaveDuplicates().doesNotContain("null");
		assertThat(fragments).isNotEmpty().doesNotHaveDuplicates();
	}

}
