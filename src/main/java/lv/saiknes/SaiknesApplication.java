package lv.saiknes;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.SentenceWriter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveRepositoriesAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.data.GraphQlQueryByExampleAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.data.GraphQlReactiveQueryByExampleAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The Spring application; its packages are described in their package comments. */
// No pool of tasks: fields are answered on the thread of their request, so that what one
// level asks for is one statement.
// What nothing here uses is not made ready either: it would cost each start its time.
@SpringBootApplication(exclude = { TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class,
		DataRepositoryMetricsAutoConfiguration.class, DataWebAutoConfiguration.class,
		DataNeo4jReactiveAutoConfiguration.class, DataNeo4jReactiveRepositoriesAutoConfiguration.class,
		GraphQlQueryByExampleAutoConfiguration.class, GraphQlReactiveQueryByExampleAutoConfiguration.class })
public class SaiknesApplication {

	@Bean
	Ontology ontology() {
		return Ontology.load();
	}

	@Bean
	SentenceWriter sentenceWriter(Ontology ontology) {
		return new SentenceWriter(ontology);
	}

}
