package com.example.quartet.identitysupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CloudTests {

	@Test
	void eachCloudHasItsIssuerOfVersion1() {
		assertThat(Cloud.issuerOfVersion1("https://login.partner.microsoftonline.cn"))
			.isEqualTo("https://sts.chinacloudapi.cn");
		assertThat(Cloud.issuerOfVersion1("https://login.microsoftonline.us")).isEqualTo("https://sts.windows.net");
		assertThat(Cloud.issuerOfVersion1("http://127.0.0.1:9000")).isEqualTo("http://127.0.0.1:9000/sts");
	}

	@Test
	void eachCloudHasItsGraphAndTheEmulatorItsOwn() {
		assertThat(Cloud.graph("https://login.microsoftonline.com", "")).isEqualTo("https://graph.microsoft.com");
		assertThat(Cloud.graph("https://login.microsoftonline.us", "")).isEqualTo("https://graph.microsoft.us");
		assertThat(Cloud.graph("https://login.partner.microsoftonline.cn", ""))
			.isEqualTo("https://microsoftgraph.chinacloudapi.cn");
		assertThat(Cloud.graph("http://127.0.0.1:9000", "http://emulator:9000")).isEqualTo("http://emulator:9000");
	}

}
