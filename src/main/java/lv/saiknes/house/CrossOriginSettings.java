package lv.saiknes.house;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which pages of other sites, such as notebooks, may read the public data from within a
 * browser.
 *
 * @param origins their origins with commas between them, such as
 * https://notebooks.example.org; * for all, none where it is empty
 */
@Validated
@ConfigurationProperties("saiknes.cors")
record CrossOriginSettings(@DefaultValue("*") List<@Pattern(
		regexp = "\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9A-Fa-f:]+](:[0-9]{1,5})?",
		message = "must be * or an origin without a path, such as https://notebooks.example.org") String> origins) {

	CrossOriginSettings {
		origins = List.copyOf(origins);
	}

}
