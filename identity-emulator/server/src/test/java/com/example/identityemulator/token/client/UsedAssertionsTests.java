package com.example.identityemulator.token.client;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;

import com.example.identityemulator.Names;
import com.example.identityemulator.TestProperties;
import com.example.identityemulator.state.StateFolder;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UsedAssertionsTests {

	@TempDir
	Path folder;

	@Test
	void anAssertionCountsOnceOverARestartToo() {
		ClientID daemon = new ClientID(Names.DAEMON);
		JWTID id = new JWTID("assertion 1");
		started().markExpended(id, new Date(), daemon, null, null);
		assertThat(started().isExpended(id, daemon, null, null)).isTrue();
		assertThat(started().isExpended(new JWTID("assertion 2"), daemon, null, null)).isFalse();
	}

	private UsedAssertions started() {
		return new UsedAssertions(new StateFolder(TestProperties.keepingStateIn(this.folder)), Clock.systemUTC());
	}

}
