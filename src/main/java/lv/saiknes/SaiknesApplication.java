package lv.saiknes;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.sentence.SentenceWriter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The Spring application; its packages are described in their package comments. */
// No pool of tasks: fields are answered on the thread of their request, so that what one
// level asks for is one statement.
@SpringBootApplication(exclude = TaskExecutionAutoConfiguration.class)
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
