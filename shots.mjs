import { chromium } from 'playwright-core'; import { execFileSync } from 'node:child_process'; import fs from 'node:fs';
const c=JSON.parse(execFileSync('node',['test/browser/find-chromium.mjs'],{encoding:'utf8'}));
const users=Object.fromEntries(fs.readFileSync('/tmp/lab-users.txt','utf8').trim().split('\n').map(l=>{const[a,,p]=l.split(' ');return[a,p.replaceAll('_',' ')]}));
const roles=process.argv[2].split(','); const paths=process.argv[3].split(','); const size=process.argv[4]||'1366x768';
const [w,h]=size.split('x').map(Number);
const b=await chromium.launch({executablePath:c.executablePath??c.path??c,args:[...(c.args??[]),'--no-sandbox']});
fs.mkdirSync('/tmp/shots',{recursive:true});
for(const role of roles){const ctx=await b.newContext({viewport:{width:w,height:h}});const p=await ctx.newPage();
 p.on('console',m=>m.type()==='error'&&console.log(role,'console',m.text().slice(0,200)));p.on('pageerror',e=>console.log(role,'pageerror',String(e).slice(0,200)));
 await p.goto('http://localhost:3777/');
 const name=role==='admin'?'admin':'t-'+role;
 await p.getByLabel(/name/i).first().fill(name);await p.locator('input[type=password]').first().fill(users[role]);await p.keyboard.press('Enter');await p.waitForTimeout(2500);
 if(await p.getByLabel('Present password').count()){const n='a calm dense page 1';for(const[l,v] of [['Present password',users[role]],['New password',n],['New password again',n]])await p.getByLabel(l,{exact:false}).filter({visible:true}).nth(l==='New password'?0:0).fill(v).catch(()=>{});const f=p.locator('input[type=password]');await f.nth(0).fill(users[role]);await f.nth(1).fill(n);await f.nth(2).fill(n);await p.keyboard.press('Enter');await p.waitForTimeout(2500);users[role]=n;const all=fs.readFileSync('/tmp/lab-users.txt','utf8').split('\n').map(l=>l.startsWith(role+' ')?role+' password: '+n.replaceAll(' ','_'):l);fs.writeFileSync('/tmp/lab-users.txt',all.join('\n'))}
 console.log(role,p.url(),await p.locator('nav').first().innerText().catch(()=>'no nav').then(t=>t.replace(/\n/g,' | ')));
 for(const path of paths){ await p.goto('http://localhost:3777'+path);await p.waitForTimeout(1800);const f=`/tmp/shots/${role}${path.replace(/\W/g,'_')}_${w}.png`;await p.screenshot({path:f});console.log(f,p.url());}
 await ctx.close();}
await b.close();
