package com.example.identityemulator.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.SocketFactory;

import com.example.identityemulator.RawRequest;
import com.example.identityemulator.fault.Fault;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.journal.Journal;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However an address is spelled, the admin port answers its own addresses and no others,
 * and the other ports answer none of these.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.admin-port=0",
				"emulator.tls.enabled=true", "emulator.tls.port=0",
				"emulator.backchannel=http://identity-emulator:9000" })
class PathSpellingsTests {

	@Autowired
	AdminConnectorCustomizer admin;

	@Autowired
	Faults faults;

	@Autowired
	Journal journal;

	@Autowired
	ServletWebServerApplicationContext context;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	private final Map<Integer, SocketFactory> publicPorts = new LinkedHashMap<>();

	@BeforeEach
	void findPorts() throws Exception {
		for (Connector connector : ((TomcatWebServer) this.context.getWebServer()).getTomcat()
			.getService()
			.findConnectors()) {
			if (connector.getLocalPort() != this.admin.localPort()) {
				this.publicPorts.put(connector.getLocalPort(),
						connector.getSecure() ? RawRequest.overTls() : SocketFactory.getDefault());
			}
		}
		assertThat(this.publicPorts).hasSize(2);
	}

	@Test
	void noSpellingOfAnAdminAddressIsAnsweredAtAnotherPort() throws Exception {
		List<Endpoint> endpoints = endpoints(true);
		assertThat(endpoints).hasSizeGreaterThan(6);
		for (Endpoint endpoint : endpoints) {
			for (String path : spellings(endpoint.path())) {
				for (Map.Entry<Integer, SocketFactory> port : this.publicPorts.entrySet()) {
					String answer = RawRequest.send(port.getValue(), port.getKey(), endpoint.method(), path,
							"127.0.0.1", "{}");
					assertThat(RawRequest.status(answer)).as(endpoint.method() + " " + path).isIn(400, 404);
				}
			}
		}
	}

	@Test
	void noSpellingOfAnotherAddressIsAnsweredAtTheAdminPort() throws Exception {
		List<Endpoint> endpoints = endpoints(false);
		assertThat(endpoints).hasSizeGreaterThan(25);
		for (Endpoint endpoint : endpoints) {
			for (String path : spellings(endpoint.path())) {
				String answer = RawRequest.send(SocketFactory.getDefault(), this.admin.localPort(), endpoint.method(),
						path, "127.0.0.1", "{}");
				assertThat(RawRequest.status(answer)).as(endpoint.method() + " " + path).isIn(400, 404);
			}
		}
	}

	@Test
	void underAnotherNameNothingIsAnsweredAtAnyPort() throws Exception {
		Map<Integer, SocketFactory> ports = new LinkedHashMap<>(this.publicPorts);
		ports.put(this.admin.localPort(), SocketFactory.getDefault());
		for (Map.Entry<Integer, SocketFactory> port : ports.entrySet()) {
			for (String path : Stream
				.concat(Stream.concat(endpoints(true).stream(), endpoints(false).stream()).map(Endpoint::path),
						Stream.of("/no/such/page", "/failure", "/actuator/health", "/emulator.css"))
				.distinct()
				.toList()) {
				for (String host : List.of("rebound.example:" + port.getKey(), "127.0.0.1.rebound.example",
						"localhost.")) {
					String answer = RawRequest.send(port.getValue(), port.getKey(), "GET", path, host, "{}");
					assertThat(RawRequest.status(answer)).as(host + path).isIn(400, 421);
					assertThat(answer).as(host + path).doesNotContain("<html", "Passw0rd", "rebound");
				}
			}
		}
	}

	@Test
	void itsOwnNamesAreAnsweredWhateverThePort() throws Exception {
		for (Map.Entry<Integer, SocketFactory> port : this.publicPorts.entrySet()) {
			for (String host : Set.of("127.0.0.1:32768", "localhost", "LOCALHOST:9000", "[::1]:9000",
					"identity-emulator:9000")) {
				assertThat(RawRequest.status(RawRequest.send(port.getValue(), port.getKey(), "GET",
						"/common/discovery/v2.0/keys", host, "")))
					.as(host)
					.isEqualTo(200);
			}
		}
	}

	@Test
	void aFaultMeetsEverySpellingOfItsEndpoint() throws Exception {
		int port = this.publicPorts.keySet().iterator().next();
		for (String path : List.of("/common/discovery/v2.0/keys", "/common/%64iscovery/v2.0/keys",
				"/common/discovery/v2%2E0/keys", "/common/discovery;x=y/v2.0/keys",
				"/%63ommon/discovery/v2.0/%6beys")) {
			this.faults.clear();
			this.faults.order(Fault.of("unavailable", null, null, null, 1, null));
			String answer = RawRequest.send(SocketFactory.getDefault(), port, "GET", path, "localhost", "");
			assertThat(RawRequest.status(answer)).as(path).isEqualTo(503);
		}
	}

	@Test
	void theJournalLeavesOutTheConsoleInEverySpelling() throws Exception {
		int port = this.publicPorts.keySet().iterator().next();
		for (String path : List.of("/console", "/%63onsole", "/console;x=y", "/;x=y", "/actuat%6Fr/health")) {
			RawRequest.send(SocketFactory.getDefault(), port, "GET", path, "localhost", "");
		}
		assertThat(this.journal.entries()).noneMatch((entry) -> entry.path().contains("onsole")
				|| entry.path().startsWith("/;") || entry.path().contains("health"));
	}

	private List<Endpoint> endpoints(boolean ofAdmin) {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.flatMap((pattern) -> methods(mapping.getMethodsCondition().getMethods())
					.map((method) -> new Endpoint(method, pattern.replaceAll("\\{[^}]+}", "common")))))
			.filter((endpoint) -> endpoint.path().startsWith("/admin/") == ofAdmin)
			.distinct()
			.toList();
	}

	private static Stream<String> methods(Set<RequestMethod> methods) {
		return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
	}

	private static List<String> spellings(String path) {
		String escaped = (path.length() > 1) ? "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2) : "/%2e";
		return List.of(path, escaped, path.replaceFirst("^(/[^/]*)", "$1;x=y"), path + ";jsessionid=1",
				path.toUpperCase(Locale.ROOT), "/" + path, "/." + path, "/x/.." + path, path + "/", path + "%2F",
				"/;a=b" + path, "/%2e" + path);
	}

	/**
	 * A method and a path.
	 */
	private record Endpoint(String method, String path) {
	}

}
