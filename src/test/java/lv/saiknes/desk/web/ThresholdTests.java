package lv.saiknes.desk.web;

import java.io.IOException;
import java.net.InetAddress;
import java.util.function.Consumer;

import jakarta.servlet.http.Cookie;
import lv.saiknes.desk.DeskKey;
import lv.saiknes.desk.DeskSettings;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in at the desk. */
class ThresholdTests {

	private static final DeskKey KEY = new DeskKey(new DeskSettings(true));

	@Test
	void whereItIsNotAskedForThereIsNone() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		DeskKey off = new DeskKey(new DeskSettings(false));
		MockHttpServletRequest request = request("GET");
		request.setCookies(new Cookie(Threshold.COOKIE, off.session()));
		assertThat(threshold(off, "127.0.0.1").preHandle(request, response, "")).isFalse();
		assertThat(response.getStatus()).isEqualTo(404);
	}

	@Test
	void whoHasTheKeyIsLetInAndNobodyElse() throws IOException {
		assertThat(refusal("127.0.0.1", (request) -> {
		})).isNull();
		assertThat(refusal("127.0.0.1", (request) -> request.setCookies(new Cookie(Threshold.COOKIE, "other"))))
			.isEqualTo("desk.refused.key");
		assertThat(refusal("127.0.0.1", (request) -> request.setCookies())).isEqualTo("desk.refused.key");
		assertThat(refusal("127.0.0.1", (request) -> {
			request.setCookies();
			request.setRequestURI("/desk");
			request.setParameter("key", KEY.address().replaceFirst(".*=", ""));
		})).isNull();
	}

	@Test
	void aServerThatOthersReachHasNoDesk() throws IOException {
		for (String address : new String[] { "0.0.0.0", "192.0.2.1", "" }) {
			assertThat(refusal(address, (request) -> {
			})).as(address).isEqualTo("desk.refused.elsewhere");
		}
	}

	@Test
	void whatIsPassedOnOrAsksAnotherNameIsFromElsewhere() throws IOException {
		assertThat(refusal("127.0.0.1", (request) -> request.setRemoteAddr("192.0.2.7")))
			.isEqualTo("desk.refused.elsewhere");
		assertThat(refusal("127.0.0.1", (request) -> request.setServerName("links.example.org")))
			.isEqualTo("desk.refused.elsewhere");
		assertThat(refusal("127.0.0.1", (request) -> request.addHeader("X-Forwarded-For", "192.0.2.7")))
			.isEqualTo("desk.refused.elsewhere");
	}

	@Test
	void changesComeFromItsOwnPagesAlone() throws IOException {
		assertThat(change((request) -> {
		})).isTrue();
		assertThat(change((request) -> {
			request.removeHeader("Origin");
			request.addHeader("Origin", "http://127.0.0.1:9999");
		})).isFalse();
		assertThat(change((request) -> request.removeHeader("Origin"))).isFalse();
		assertThat(change((request) -> request.removeHeader(Threshold.FORM))).isFalse();
		assertThat(change((request) -> request.setCookies())).isFalse();
	}

	private static boolean change(Consumer<MockHttpServletRequest> but) throws IOException {
		MockHttpServletRequest request = request("POST");
		request.addHeader("Origin", "http://127.0.0.1:8080");
		request.addHeader(Threshold.FORM, KEY.form());
		but.accept(request);
		MockHttpServletResponse response = new MockHttpServletResponse();
		boolean in = threshold(KEY, "127.0.0.1").preHandle(request, response, "");
		assertThat(response.getStatus()).isEqualTo(in ? 200 : 403);
		return in;
	}

	private static Object refusal(String address, Consumer<MockHttpServletRequest> but) throws IOException {
		MockHttpServletRequest request = request("GET");
		but.accept(request);
		threshold(KEY, address).preHandle(request, new MockHttpServletResponse(), "");
		return request.getAttribute(Threshold.REFUSED);
	}

	private static MockHttpServletRequest request(String method) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/desk/009");
		request.setServerName("127.0.0.1");
		request.setServerPort(8080);
		request.setCookies(new Cookie(Threshold.COOKIE, KEY.session()));
		return request;
	}

	private static Threshold threshold(DeskKey key, String address) throws IOException {
		ServerProperties server = new ServerProperties();
		server.setAddress(address.isEmpty() ? null : InetAddress.getByName(address));
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("server", server);
		ObjectProvider<ServerProperties> provider = beans.getBeanProvider(ServerProperties.class);
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		return new Threshold(key, provider, messages);
	}

}
