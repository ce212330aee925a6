package com.example.quartet.todoapi.runs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import com.example.quartet.identitysupport.api.Caller;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The last status of each daemon in each tenant: a new one takes the place of the one
 * before.
 */
@Repository
class DaemonStatuses {

	private final JdbcClient database;

	private final JsonMapper json;

	private final Clock clock;

	DaemonStatuses(JdbcClient database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	List<ReportedStatus> of(String tid) {
		return this.database.sql("select app, reported, details from daemon_status where tid = :tid order by app")
			.param("tid", tid)
			.query((row, number) -> new ReportedStatus(row.getString("app"),
					row.getObject("reported", OffsetDateTime.class).toInstant(),
					this.json.readValue(row.getString("details"), DaemonStatus.class)))
			.list();
	}

	void keep(Caller daemon, DaemonStatus status) {
		if (!replace(daemon, status)) {
			add(daemon, status);
		}
	}

	private boolean replace(Caller daemon, DaemonStatus status) {
		return write("update daemon_status set reported = :now, details = :details where tid = :tid and app = :app",
				daemon, status) > 0;
	}

	private void add(Caller daemon, DaemonStatus status) {
		try {
			write("insert into daemon_status (tid, app, reported, details) values (:tid, :app, :now, :details)", daemon,
					status);
		}
		catch (DuplicateKeyException ex) {
			replace(daemon, status); // another copy was faster
		}
	}

	private int write(String sql, Caller daemon, DaemonStatus status) {
		return this.database.sql(sql)
			.param("tid", daemon.tid())
			.param("app", daemon.app())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("details", this.json.writeValueAsString(status))
			.update();
	}

}
