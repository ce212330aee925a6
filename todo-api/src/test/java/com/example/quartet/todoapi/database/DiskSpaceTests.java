package com.example.quartet.todoapi.database;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.todoapi.ApiTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No disk has the room that is asked for here, so each is full.
 */
@ApiTest
@TestPropertySource(properties = "management.health.diskspace.threshold=1000TB")
class DiskSpaceTests extends ApiCalls {

	@Test
	void readinessTellsThatTheDiskIsFull() {
		assertThat(this.api.get().uri("/actuator/health/readiness")).hasStatus(503);
		assertThat(this.api.get().uri("/actuator/health/liveness")).hasStatusOk();
	}

}
