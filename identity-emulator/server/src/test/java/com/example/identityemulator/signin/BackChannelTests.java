package com.example.identityemulator.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class BackChannelTests {

	@Autowired
	Directory directory;

	@Autowired
	PublicAddresses addresses;

	@Autowired
	SigningKeys keys;

	@Autowired
	Clock clock;

	private final List<String> posted = new CopyOnWriteArrayList<>();

	private HttpServer site;

	@BeforeEach
	void start() throws IOException {
		this.site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.site.createContext("/", (exchange) -> {
			this.posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		this.site.start();
	}

	@AfterEach
	void stop() {
		this.site.stop(0);
	}

	@Test
	void eachApplicationOfTheSessionGetsASignedLogoutToken() throws Exception {
		AccountSession bob = sessionOfBob();
		backChannel("http://127.0.0.1:%d/logout".formatted(this.site.getAddress().getPort())).tell(bob);
		assertThat(this.posted).singleElement().asString().startsWith("logout_token=");
		SignedJWT token = SignedJWT.parse(this.posted.get(0).substring("logout_token=".length()));
		assertThat(this.keys.hasSigned(token)).isTrue();
		JWTClaimsSet claims = token.getJWTClaimsSet();
		assertThat(claims.getAudience()).containsExactly(Names.WEB_APP);
		assertThat(claims.getIssuer()).endsWith("/" + Names.CONTOSO + "/v2.0");
		assertThat(claims.getExpirationTime()).isAfter(Date.from(this.clock.instant()));
		assertThat(claims.getClaims()).containsEntry("sid", bob.sid())
			.containsKeys("iat", "jti")
			.doesNotContainKey("nonce");
		assertThat(claims.getJSONObjectClaim("events"))
			.containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
	}

	@Test
	void nobodyIsToldUnlessASettingSaysWhere() {
		backChannel("").tell(sessionOfBob());
		assertThat(this.posted).isEmpty();
	}

	@Test
	void aSiteThatDoesNotAnswerHindersNoSignOut() {
		int port = this.site.getAddress().getPort();
		this.site.stop(0);
		backChannel("http://127.0.0.1:%d/logout".formatted(port)).tell(sessionOfBob());
		assertThat(this.posted).isEmpty();
	}

	@Test
	void anAnswerThatCannotBeReadHindersNoSignOut() throws Exception {
		try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread answer = new Thread(() -> answerWithoutALength(odd));
			answer.start();
			backChannel("http://127.0.0.1:%d/logout".formatted(odd.getLocalPort())).tell(sessionOfBob());
			answer.join();
		}
		assertThat(this.posted).containsExactly("POST");
	}

	private void answerWithoutALength(ServerSocket odd) {
		try (Socket socket = odd.accept()) {
			this.posted.add(new String(socket.getInputStream().readNBytes(4), StandardCharsets.UTF_8));
			socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: some\r\n\r\n".getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private BackChannel backChannel(String path) {
		return new BackChannel(path, this.addresses, this.keys, this.clock);
	}

	private AccountSession sessionOfBob() {
		User bob = this.directory.users()
			.stream()
			.filter((user) -> Names.BOB.equals(user.userName()))
			.findFirst()
			.orElseThrow();
		AppRegistration site = this.directory.application(Names.WEB_APP).orElseThrow();
		return AccountSession.now(bob, this.clock.instant()).telling(site, this.directory.homeTenant());
	}

}
