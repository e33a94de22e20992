package lv.saiknes.desk.web;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the script of a page reads from an attribute. */
@Component("jsonText")
class JsonText {

	/** A value as JSON. */
	public String of(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
