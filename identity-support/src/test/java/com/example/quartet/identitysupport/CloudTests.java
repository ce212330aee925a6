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

}
