package com.example.quartet.webapp.home;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.api.DoneCount;
import com.example.quartet.webapp.api.SiteTodoApi;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(properties = "quartet.site.name=Site with a count of its own")
class DoneTodayCountTests {

	@Autowired
	private Visitor stranger;

	@Autowired
	private StandIn standIn;

	@Test
	void theHomePageShowsStrangersACountThatTheSiteAskedForAsItself() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.stranger.opens("/")).bodyText()
				.contains("In the organisation that runs this site, no to-dos were done today."));
		assertThat(this.standIn.authorizationOfSite()).isEqualTo("Bearer token-of-the-site");
		assertThat(this.stranger.opens("/?lang=nl")).bodyText().contains("zijn vandaag nog geen taken afgerond");
	}

	@Test
	void manyPagesAskOnce() {
		AtomicInteger calls = new AtomicInteger();
		DoneTodayCount count = count(() -> new DoneCount(calls.incrementAndGet()));
		Awaitility.await().until(count::find, Long.valueOf(1)::equals);
		assertThat(count.find()).isEqualTo(1);
		assertThat(calls).hasValue(1);
	}

	@Test
	void anApiThatFailsLeavesNothingToShowAndIsNotAskedByTheNextPage() {
		AtomicInteger calls = new AtomicInteger();
		DoneTodayCount count = count(() -> {
			calls.incrementAndGet();
			throw new ResourceAccessException("away");
		});
		assertThat(count.find()).isNull();
		Awaitility.await().until(() -> calls.get() == 1);
		assertThat(count.find()).isNull();
		assertThat(calls).hasValue(1);
	}

	@Test
	void aPageDoesNotWaitForASlowApi() {
		CompletableFuture<DoneCount> answer = new CompletableFuture<>();
		DoneTodayCount count = count(answer::join);
		assertThat(count.find()).isNull();
		answer.complete(new DoneCount(3));
		Awaitility.await().until(count::find, Long.valueOf(3)::equals);
	}

	private static DoneTodayCount count(SiteTodoApi api) {
		return new DoneTodayCount(api, new SimpleAsyncTaskExecutor());
	}

}
