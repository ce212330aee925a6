package com.example.quartet.todoapi.todos;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(RowsRead.class)
class PageCostOnH2Tests extends PageCostTests {

	@Autowired
	private RowsRead rowsRead;

	@BeforeEach
	@AfterEach
	void clear() {
		while (this.database.sql("delete from todo fetch first 10000 rows only").update() > 0) {
			// all at once would take longer than a query may
		}
	}

	@Override
	void fill(int first, int last, int rows) {
		this.database
			.sql("""
					insert into todo (id, version, tid, oid, title, due, done, created, changed)
					select cast(lpad(to_char(x), 32, '0') as uuid), 0, ?, case when mod(x, 5) = 0 then ? else ? end, 'Buy milk',
					dateadd(day, 300 * x / ?, date '2026-01-01'), mod(x, 3) = 0, now(), now()
					from system_range(?, ?)""")
			.params(Tokens.CONTOSO, Tokens.ALICE, Tokens.BOB, rows, first, last)
			.update();
	}

	@Override
	long rowsRead() {
		return this.rowsRead.count();
	}

}
