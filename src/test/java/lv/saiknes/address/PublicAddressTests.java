package lv.saiknes.address;

import lv.saiknes.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses that stay begin with what is set, else with how the server was asked. */
class PublicAddressTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(AddressConfiguration.class);

	@AfterEach
	void forget() {
		RequestContextHolder.resetRequestAttributes();
	}

	@ParameterizedTest
	@CsvSource({ "https://graph.example, https://graph.example", "https://graph.example/, https://graph.example",
			"http://graph.example:8080/saiknes/, http://graph.example:8080/saiknes" })
	void whatIsSetHolds(String set, String base) {
		this.runner.withPropertyValues("saiknes.base-address=" + set)
			.run((context) -> assertThat(context.getBean(PublicAddress.class).base()).isEqualTo(base));
	}

	@Test
	void elseItIsHowTheServerWasAsked() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/id/x");
		request.setServerName("here.example");
		request.setServerPort(8081);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		this.runner.run((context) -> assertThat(context.getBean(PublicAddress.class).base())
			.isEqualTo("http://here.example:8081"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "graph.example", "ftp://graph.example", "https://", "https://graph.example?x=1",
			"https://graph.example#x" })
	void whatIsNoWholeAddressIsRefused(String set) {
		this.runner.withPropertyValues("saiknes.base-address=" + set)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.message()
				.containsAnyOf("saiknes.base-address", "Expected authority"));
	}

	@Test
	void itStandsAmongTheSettings() {
		assertThat(Setting.list()).anySatisfy((setting) -> {
			assertThat(setting.name()).isEqualTo("saiknes.base-address");
			assertThat(setting.description()).contains("public address");
		});
	}

}
