package lv.saiknes.house;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The playground's page. */
@Controller
class PlaygroundPageController {

	@GetMapping({ "/graphiql", "/graphiql/" })
	String playground() {
		return "forward:/graphiql/index.html";
	}

}
